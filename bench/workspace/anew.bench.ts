import { analyse, folderPath, modelIsLoaded } from './analysing.ts';
import { phase } from './phase.ts';

suite('In another window, a folder of many files', function () {
  this.timeout(0);

  test('is analysed from what is kept', async () => {
    await modelIsLoaded();
    await phase('anew', folderPath(), analyse);
  });
});
