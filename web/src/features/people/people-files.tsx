import { useT } from '../../platform/i18n.tsx';
import type { UploadedFile } from '../../platform/send-file.ts';
import { FileUpload } from '../../ui/file-upload.tsx';
import { FileUploads } from '../../ui/file-uploads.tsx';
import { Stack } from '../../ui/page.tsx';
import { discardPeopleFile, sendPeopleFile } from './import-queries.ts';

/** The files brought so far. */
export interface PeopleFilesBrought {
  readonly people?: UploadedFile;
  readonly mapping?: UploadedFile;
  readonly besides: readonly UploadedFile[];
}

interface Props {
  readonly files: PeopleFilesBrought;
  /** Several may go up at once, so a change is told as what it does to the files that are here by then. */
  readonly onChange: (change: (files: PeopleFilesBrought) => PeopleFilesBrought) => void;
}

type Part = 'people' | 'mapping';

const tables = ['.csv', '.tsv', '.txt', '.xlsx'];
const most = 9; // besides the file with the people

/** Brings the file with the people, and where needed a mapping and the files that it names. */
export function PeopleFiles({ files, onChange }: Props) {
  const t = useT();
  const forget = ({ uploadId }: UploadedFile) => void discardPeopleFile(uploadId).catch(() => undefined); // forgotten by itself in a day
  const place = (part: Part) => ({
    send: sendPeopleFile,
    file: files[part],
    onFile: (file: UploadedFile) => onChange((here) => ({ ...here, [part]: file })),
    onRemove: () => {
      if (files[part] !== undefined) forget(files[part]);
      onChange(({ [part]: _gone, ...rest }) => rest);
    },
  });
  return (
    <Stack>
      <FileUpload label={t('people.import.people')} help={t('people.import.peopleHelp')} accept={tables} {...place('people')} />
      <details>
        <summary>{t('people.import.more')}</summary>
        <Stack>
          <FileUpload
            label={t('people.import.mapping')}
            help={t('people.import.mappingHelp')}
            accept={['.json', '.yaml', '.yml']}
            {...place('mapping')}
          />
          <FileUploads
            label={t('people.import.besides')}
            help={t('people.import.besidesHelp')}
            accept={tables}
            send={sendPeopleFile}
            files={files.besides}
            most={most}
            onAdd={(file) => onChange((here) => ({ ...here, besides: [...here.besides, file] }))}
            onRemove={(file) => {
              forget(file);
              onChange((here) => ({ ...here, besides: here.besides.filter((one) => one !== file) }));
            }}
          />
        </Stack>
      </details>
    </Stack>
  );
}
