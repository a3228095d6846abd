/** An input cannot be read, or not to its end; the message is one sentence. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}
