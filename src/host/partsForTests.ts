import type { DocumentTracker } from './analysis/documentTracker.ts';
import type { Selections } from './analysis/selections.ts';
import type { Explanations } from './editor/explanations.ts';
import type { ModelInUse } from './model/modelInUse.ts';
import type { Sidebar } from './webview/sidebar.ts';

/** What tests look into: what `activate` returns is other extensions', and holds none of it. */
export interface Parts {
  readonly model: ModelInUse;
  readonly documents: DocumentTracker;
  readonly selections: Selections;
  readonly explanations: Explanations;
  readonly sidebar: Sidebar;
}

/** Where tests find the parts in an extension host that runs them. */
export const partsForTests = Symbol.for('emotion-lens.parts');
