import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { splitServerTests } from './split-server-tests.ts';

test('tests are told apart by what they stand on', () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-split-'));
  const files = {
    'server/src/modules/people/policy.test.ts': "import { canSee } from './policy.ts';",
    'server/src/modules/people/commands/add-person.test.ts': "import { withRollback } from '#test/test-database.ts';",
    'server/src/app/create-http.test.ts': "import { testApp } from '../../test/test-app.ts';",
    'server/src/platform/audit/seal.test.ts': "import { connect } from '#platform/database/connect.ts';",
    'server/src/platform/database/migrate.test.ts': "import { migrate } from './migrate.ts';",
    'server/src/platform/database/embedded.test.ts': "import { startEmbedded } from './embedded.ts';",
    'server/src/app/cli/both.test.ts': "import { startEmbedded } from '#platform/database/embedded.ts'; import { x } from '#test/x.ts';",
    'server/test/actors.test.ts': "import { asEmployee } from './actors.ts';",
  };
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  const { pure, onOwnServer, onDatabase } = splitServerTests(root);
  expect(pure).toEqual(['server/src/modules/people/policy.test.ts']);
  expect(onOwnServer).toEqual(['server/src/platform/database/embedded.test.ts']);
  expect(new Set([...onDatabase, ...onOwnServer, ...pure])).toEqual(new Set(Object.keys(files)));
  fs.rmSync(root, { recursive: true });
});
