import type { FromPage } from '../../src/view/protocol.ts';

/** What the page finds: a theme, and the state it left behind. */
export interface Staged {
  readonly className: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly state?: unknown;
}

interface Recorded {
  readonly sent: FromPage[];
  readonly violations: string[];
  state: unknown;
}

declare global {
  interface Window {
    staged: Staged;
    recorded: Recorded;
    acquireVsCodeApi: () => object;
  }
}

// Runs in the page before its own script, as VS Code's does.
const { className, variables, state } = window.staged;
const recorded: Recorded = { sent: [], violations: [], state };
window.recorded = recorded;
window.acquireVsCodeApi = () => ({
  postMessage: (message: FromPage) => recorded.sent.push(message),
  getState: () => recorded.state,
  setState: (next: unknown) => {
    recorded.state = next;
  },
});
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  recorded.violations.push(`${violatedDirective} ${blockedURI}`);
});
document.addEventListener('DOMContentLoaded', () => {
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(variables)) style.setProperty(name, value);
  style.setProperty('background', 'var(--vscode-sideBar-background)');
  document.body.className = className;
});
