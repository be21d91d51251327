import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FrameworkFiles, type FrameworkFilesBrought } from '../../features/job-architecture/framework-files.tsx';
import { FrameworkImportHistory } from '../../features/job-architecture/framework-import-history.tsx';
import type { FrameworkImportChoice, FrameworkImportReport } from '../../features/job-architecture/framework-import-queries.ts';
import { FrameworkImportReview } from '../../features/job-architecture/framework-import-review.tsx';
import { frameworksQuery } from '../../features/job-architecture/framework-queries.ts';
import { useT } from '../../platform/i18n.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { NotForYourRole } from '../../ui/denied.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** S48: a framework from tables or a framework file: bring them, see what would happen, run into a draft, take back. */
export function FrameworkImportsPage() {
  const t = useT();
  const frameworks = useQuery(frameworksQuery);
  return (
    <Page>
      <PageHead title={t('app.nav.frameworkImport')} lead={t('frameworks.import.lead')} />
      <Loaded query={frameworks} failed={t('frameworks.failed')}>
        {({ can }) =>
          can.edit ? (
            <Stack>
              <FrameworkImport />
              <FrameworkImportHistory />
            </Stack>
          ) : (
            <NotForYourRole forWhom={t('frameworks.import.forWhom')} />
          )
        }
      </Loaded>
    </Page>
  );
}

const nothing: FrameworkFilesBrought = { besides: [] };

function FrameworkImport() {
  const t = useT();
  const [files, setFiles] = useState(nothing);
  const [wish, setWish] = useState({ framework: '', isWhole: false, skipBadRows: false });
  const [asked, setAsked] = useState<FrameworkImportChoice>();
  const [done, setDone] = useState<FrameworkImportReport>();
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setAsked(undefined); // what was checked no longer holds
      set(value);
    };
  if (done !== undefined) {
    const again = () => {
      setFiles(nothing);
      setAsked(undefined);
      setDone(undefined);
    };
    return <Done report={done} onAgain={again} />;
  }
  const choice = choiceOf(files, wish);
  return (
    <>
      <Card title={t('frameworks.import.bring')} note={t('frameworks.import.bringNote')}>
        <Stack>
          <FrameworkFiles files={files} onChange={change(setFiles)} />
          <Wishes wish={wish} onChange={change(setWish)} />
          <div>
            <Button look={asked === undefined ? 'primary' : 'plain'} isDisabled={choice === undefined} onPress={() => setAsked(choice)}>
              {t('frameworks.import.check')}
            </Button>
          </div>
        </Stack>
      </Card>
      {asked !== undefined && (
        <Card title={t('frameworks.import.would')} note={t('frameworks.import.wouldNote')}>
          <FrameworkImportReview choice={asked} onDone={setDone} />
        </Card>
      )}
    </>
  );
}

interface Wish {
  readonly framework: string;
  readonly isWhole: boolean;
  readonly skipBadRows: boolean;
}

function Wishes({ wish, onChange }: { readonly wish: Wish; readonly onChange: (wish: Wish) => void }) {
  const t = useT();
  return (
    <>
      <TextField
        optional
        label={t('frameworks.import.name')}
        help={t('frameworks.import.nameHelp')}
        maxLength={200}
        value={wish.framework}
        onChange={(framework) => onChange({ ...wish, framework })}
      />
      <Checkbox isSelected={wish.isWhole} onChange={(isWhole) => onChange({ ...wish, isWhole })}>
        {t('frameworks.import.whole')}
      </Checkbox>
      <Checkbox isSelected={wish.skipBadRows} onChange={(skipBadRows) => onChange({ ...wish, skipBadRows })}>
        {t('frameworks.import.skip')}
      </Checkbox>
    </>
  );
}

function choiceOf({ main, descriptors, mapping, besides }: FrameworkFilesBrought, wish: Wish): FrameworkImportChoice | undefined {
  if (main === undefined) return undefined;
  const framework = wish.framework.trim();
  return {
    main: main.uploadId,
    besides: besides.map(({ uploadId }) => uploadId),
    mode: wish.isWhole ? 'replace' : 'merge',
    skipBadRows: wish.skipBadRows,
    ...(descriptors && { descriptors: descriptors.uploadId }),
    ...(mapping && { mapping: mapping.uploadId }),
    ...(framework !== '' && { framework }),
  };
}

function Done({ report, onAgain }: { readonly report: FrameworkImportReport; readonly onAgain: () => void }) {
  const t = useT();
  return (
    <Card title={t('frameworks.import.done')}>
      <Stack>
        <p role="status">
          {t('frameworks.import.doneWords', { created: report.created.jobProfiles, updated: report.updated.jobProfiles })}
        </p>
        <div>
          <Link
            className={buttonClass({ look: 'primary' })}
            to="/programme/frameworks/$slug"
            params={{ slug: report.framework }}
            search={{ v: 'draft' }}
          >
            {t('frameworks.import.open')}
          </Link>{' '}
          <Button onPress={onAgain}>{t('frameworks.import.another')}</Button>
        </div>
      </Stack>
    </Card>
  );
}
