/** What a comment stands between. */
export interface CommentMarks {
  readonly open: string;
  readonly close: string;
}

const html: CommentMarks = { open: '<!--', close: '-->' };
/** MDX refuses HTML's. */
const mdx: CommentMarks = { open: '{/*', close: '*/}' };

/** Every way in which a comment that directs how a document is read may be written. */
export const allCommentMarks: readonly CommentMarks[] = [html, mdx];

/** What a comment is written between in a document of this language. */
export function commentMarks(languageId: string): CommentMarks {
  return languageId === 'mdx' ? mdx : html;
}

/** The comment that leaves out the passage below it. */
export function ignoreComment(languageId: string): string {
  const { open, close } = commentMarks(languageId);
  return `${open} emotion-lens-ignore ${close}`;
}
