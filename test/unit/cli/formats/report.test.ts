import assert from 'node:assert/strict';

import { ReportFormat } from '../../../../src/cli/formats/report.ts';
import { htmlForm } from '../../../../src/render/report/blocksToHtml.ts';
import { markdownForm } from '../../../../src/render/report/blocksToMarkdown.ts';
import { reportDocuments, reportHead, reportHtml, reportMarkdown, story } from '../../../support/reports.ts';
import { formatted } from '../../../support/resultsOfText.ts';

suite('A report written file by file', () => {
  const files = { 'a.md': story, 'drafts/b.md': 'the fear of it all', 'empty.md': '' };

  for (const count of [0, 1, 2, 3]) {
    test(`says of ${count} files what one written at once does`, async () => {
      const some = Object.fromEntries(Object.entries(files).slice(0, count));
      const documents = await reportDocuments(some);
      assert.equal(documents.length, count);
      assert.equal(await formatted(new ReportFormat(htmlForm, reportHead), some), reportHtml(documents, reportHead));
      assert.equal(
        await formatted(new ReportFormat(markdownForm, reportHead), some),
        reportMarkdown(documents, reportHead),
      );
    });
  }
});
