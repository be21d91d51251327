import { useT } from '../../platform/i18n.tsx';
import type { UploadedFile } from '../../platform/send-file.ts';
import { FileUpload } from '../../ui/file-upload.tsx';
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
  readonly onChange: (files: PeopleFilesBrought) => void;
}

const tables = ['.csv', '.tsv', '.txt', '.xlsx'];
const most = 9; // besides the file with the people

/** Brings the file with the people, and where needed a mapping and the files that it names. */
export function PeopleFiles({ files, onChange }: Props) {
  const t = useT();
  const { people, mapping, besides } = files;
  const without = (gone: UploadedFile, next: PeopleFilesBrought) => {
    void discardPeopleFile(gone.uploadId).catch(() => undefined); // it is forgotten by itself in a day
    onChange(next);
  };
  return (
    <Stack>
      <FileUpload
        label={t('people.import.people')}
        help={t('people.import.peopleHelp')}
        accept={tables}
        send={sendPeopleFile}
        file={people}
        onFile={(file) => onChange({ ...files, people: file })}
        onRemove={() => people && without(people, { besides, ...(mapping && { mapping }) })}
      />
      <details>
        <summary>{t('people.import.more')}</summary>
        <Stack>
          <FileUpload
            label={t('people.import.mapping')}
            help={t('people.import.mappingHelp')}
            accept={['.json', '.yaml', '.yml']}
            send={sendPeopleFile}
            file={mapping}
            onFile={(file) => onChange({ ...files, mapping: file })}
            onRemove={() => mapping && without(mapping, { besides, ...(people && { people }) })}
          />
          {besides.map((file) => (
            <FileUpload
              key={file.uploadId}
              label={t('people.import.besides')}
              accept={tables}
              send={sendPeopleFile}
              file={file}
              onFile={() => undefined}
              onRemove={() => without(file, { ...files, besides: besides.filter((one) => one !== file) })}
            />
          ))}
          {besides.length < most && (
            <FileUpload
              label={t('people.import.besides')}
              help={t('people.import.besidesHelp')}
              accept={tables}
              send={sendPeopleFile}
              file={undefined}
              onFile={(file) => onChange({ ...files, besides: [...besides, file] })}
              onRemove={() => undefined}
            />
          )}
        </Stack>
      </details>
    </Stack>
  );
}
