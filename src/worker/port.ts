import type { FromWorker, ToWorker } from './protocol.ts';

export interface PortEvents {
  readonly onMessage: (message: FromWorker) => void;
  /** Gets the id of the request that was answered by something that is not of the protocol, where that says it. */
  readonly onNonsense: (id: number | undefined) => void;
  /** Called once, when the other end has ended without being asked to, or could not start. */
  readonly onEnd: (reason: string) => void;
  readonly log: (line: string) => void;
}

/** The way to a running model, a process or a web worker. After `end()` none of its events come any more. */
export interface Port {
  /** The process's id, where it is one. */
  readonly pid?: number | undefined;
  /** Never throws: what is gone reports it through `onEnd`. */
  send(message: ToWorker): void;
  /** Ends the other end at once; it has nothing to lose. */
  end(): void;
  /** Ends what does not answer, as if it had ended by itself. */
  kill(): void;
}

export type OpenPort = (events: PortEvents) => Port;
