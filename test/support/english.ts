/** Tests compare sentences: what they start speaks English on everybody's machine. */
process.env['LC_ALL'] = 'C';
