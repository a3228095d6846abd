const longestName = 96;

/** Whether a text is an id as the Hub gives them: `owner/name`, or `name` alone for the oldest models. */
export function isModelId(text: string): boolean {
  const names = text.split('/');
  return (
    names.length <= 2 &&
    names.every((name) => name.length <= longestName && /^\w(?:[\w.-]*\w)?$/.test(name) && !/--|\.\./.test(name))
  );
}

/** The name of the folder that a downloaded model has. */
export function folderNameOf(id: string): string {
  // A name has no -- in it.
  return id.replace('/', '--');
}

/** The id of the model whose folder has this name. */
export function idOfFolder(name: string): string {
  return name.replace('--', '/');
}
