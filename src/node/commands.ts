import type { HostCommands } from '../host/commandContext.ts';

/** Where there is Node: models are downloaded, or chosen from a folder. */
export const nodeCommands: HostCommands = {
  chooseModel: async (parts, args) => {
    const { chooseModel } = await import('./deferred.ts');
    return chooseModel(parts, args);
  },
};
