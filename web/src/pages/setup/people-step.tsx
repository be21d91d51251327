import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { discardPeopleFile, sendPeopleFile } from '../../features/people/import-queries.ts';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import type { UploadedFile } from '../../platform/send-file.ts';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import { FileUpload } from '../../ui/file-upload.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Stack } from '../../ui/page.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { ImportCheck } from './import-check.tsx';
import s from './setup.module.css';
import { type Checklist, checklistQuery, useStep } from './setup-queries.ts';
import { StepFoot } from './step-foot.tsx';

interface Props {
  readonly onDone: () => void;
}

/** Step 4: people from rows, from a file, or made-up ones. */
export function PeopleStep(props: Props) {
  const checklist = useQuery(checklistQuery);
  return <Loaded query={checklist}>{(data) => <Ways {...props} checklist={data} />}</Loaded>;
}

function Ways({ onDone, checklist }: Props & { readonly checklist: Checklist }) {
  const t = useT();
  const faultOf = useFault();
  const [rows, setRows] = useState('');
  const [file, setFile] = useState<UploadedFile>();
  const use = useStep(() => api.people.bringSamplePeople({}), onDone);
  const paste = useMutation({
    mutationFn: () => sendPeopleFile(new File([rows], 'pasted.csv'), { onProgress: () => undefined, signal: new AbortController().signal }),
    onSuccess: setFile,
  });
  const back = () => {
    if (file !== undefined) void discardPeopleFile(file.uploadId).catch(() => undefined); // it is forgotten by itself in a day
    setFile(undefined);
  };
  if (file !== undefined) return <ImportCheck file={file} onBack={back} onDone={onDone} />;
  return (
    <Stack>
      {checklist.samplePeople > 0 ? (
        <SampleHere count={checklist.samplePeople} />
      ) : (
        <div className={s.way}>
          <p>{t('setup.people.sample')}</p>
          <StepFoot text={t('setup.people.useSample')} onDo={() => use.mutate({})} isPending={use.isPending} error={use.error} />
        </div>
      )}
      <FileUpload
        label={t('setup.people.file')}
        help={t('setup.people.fileHelp')}
        accept={['.csv', '.tsv', '.txt', '.xlsx']}
        send={sendPeopleFile}
        file={undefined}
        onFile={setFile}
        onRemove={() => undefined}
      />
      <TextArea label={t('setup.people.paste')} help={t('setup.people.pasteHelp')} rows={4} value={rows} onChange={setRows} optional />
      {paste.error !== null && (
        <p role="alert" className={s.fault}>
          {faultOf(paste.error, t('setup.failed'))}
        </p>
      )}
      <div className={s.foot}>
        <Button isDisabled={rows.trim() === ''} isPending={paste.isPending} onPress={() => paste.mutate()}>
          {t('setup.people.check')}
        </Button>
        <Button look="ghost" onPress={onDone}>
          {t(checklist.people > 0 ? 'setup.next' : 'setup.skip')}
        </Button>
      </div>
    </Stack>
  );
}

function SampleHere({ count }: { readonly count: number }) {
  const t = useT();
  const remove = useStep(
    () => api.people.removeSamplePeople({}),
    () => undefined,
  );
  return (
    <div className={s.way}>
      <p>{t('setup.people.sampleHere', { count })}</p>
      <div>
        <Button onPress={() => remove.mutate({})} isPending={remove.isPending}>
          {t('setup.people.remove')}
        </Button>
      </div>
      {remove.error !== null && (
        <p role="alert" className={s.fault}>
          {t('setup.failed')}
        </p>
      )}
    </div>
  );
}
