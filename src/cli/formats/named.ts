/** What a file is called by its last name, and its path where that is more. */
export function named(file: string): { readonly title: string; readonly path?: string } {
  const title = file.slice(file.lastIndexOf('/') + 1);
  return title === '' || title === file ? { title: file } : { title, path: file };
}
