import { useT } from '../../platform/i18n.tsx';
import type { UploadedFile } from '../../platform/send-file.ts';
import { FileUpload } from '../../ui/file-upload.tsx';
import { FileUploads } from '../../ui/file-uploads.tsx';
import { Stack } from '../../ui/page.tsx';
import { discardFrameworkFile, sendFrameworkFile } from './framework-import-queries.ts';

/** The files brought so far. */
export interface FrameworkFilesBrought {
  readonly main?: UploadedFile;
  readonly descriptors?: UploadedFile;
  readonly mapping?: UploadedFile;
  readonly besides: readonly UploadedFile[];
}

interface Props {
  readonly files: FrameworkFilesBrought;
  /** Several may go up at once, so a change is told as what it does to the files that are here by then. */
  readonly onChange: (change: (files: FrameworkFilesBrought) => FrameworkFilesBrought) => void;
}

type Part = 'main' | 'descriptors' | 'mapping';

const tables = ['.csv', '.tsv', '.txt', '.xlsx'];
const structured = ['.json', '.yaml', '.yml'];
const most = 10;

/** Brings the table of roles, and where there are: descriptions of levels, a mapping, and the files that it names. */
export function FrameworkFiles({ files, onChange }: Props) {
  const t = useT();
  const forget = ({ uploadId }: UploadedFile) => void discardFrameworkFile(uploadId).catch(() => undefined); // forgotten by itself in a day
  const place = (part: Part) => ({
    send: sendFrameworkFile,
    file: files[part],
    onFile: (file: UploadedFile) => onChange((here) => ({ ...here, [part]: file })),
    onRemove: () => {
      if (files[part] !== undefined) forget(files[part]);
      onChange(({ [part]: _gone, ...rest }) => rest);
    },
  });
  return (
    <Stack>
      <FileUpload
        label={t('frameworks.import.main')}
        help={t('frameworks.import.mainHelp')}
        accept={[...tables, ...structured]}
        {...place('main')}
      />
      <FileUpload
        label={t('frameworks.import.descriptors')}
        help={t('frameworks.import.descriptorsHelp')}
        accept={tables}
        {...place('descriptors')}
      />
      <details>
        <summary>{t('frameworks.import.more')}</summary>
        <Stack>
          <FileUpload
            label={t('frameworks.import.mapping')}
            help={t('frameworks.import.mappingHelp')}
            accept={structured}
            {...place('mapping')}
          />
          <FileUploads
            label={t('frameworks.import.besides')}
            help={t('frameworks.import.besidesHelp')}
            accept={tables}
            send={sendFrameworkFile}
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
