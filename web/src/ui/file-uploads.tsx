import type { ReactNode } from 'react';
import type { SendOptions, UploadedFile } from '../platform/send-file.ts';
import { FileUpload } from './file-upload.tsx';

interface Props {
  readonly label: string;
  /** What is taken, in words: "CSV or Excel". */
  readonly help?: ReactNode;
  /** File name endings such as `.csv`. */
  readonly accept: readonly string[];
  readonly send: (file: File, options: SendOptions) => Promise<UploadedFile>;
  /** The files that are here. */
  readonly files: readonly UploadedFile[];
  /** How many there may be. */
  readonly most: number;
  readonly onAdd: (file: UploadedFile) => void;
  readonly onRemove: (file: UploadedFile) => void;
}

/** Places for several files of one kind: those that are here, and one for the next while there may be more. */
export function FileUploads({ files, most, onAdd, onRemove, help, ...place }: Props) {
  return (
    <>
      {files.map((file) => (
        <FileUpload key={file.uploadId} {...place} file={file} onFile={onAdd} onRemove={() => onRemove(file)} />
      ))}
      {files.length < most && <FileUpload {...place} help={help} file={undefined} onFile={onAdd} onRemove={() => undefined} />}
    </>
  );
}
