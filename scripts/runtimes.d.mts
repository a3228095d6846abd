export function layRuntimes(dist: string, native: string): Promise<void>;
export function layNative(dist: string, native: string): Promise<void>;
