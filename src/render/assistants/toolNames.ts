/** The tools that assistants are offered, by name. Apart, so that whoever registers them loads nothing else. */
export const toolNames = ['get_emotions', 'explain_passage', 'compare_drafts'] as const;
export type ToolName = (typeof toolNames)[number];
