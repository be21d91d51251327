import { FileText, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useFormat, useT } from '../platform/i18n.tsx';
import type { SendOptions, UploadedFile } from '../platform/send-file.ts';
import { useFault } from '../platform/use-fault.ts';
import { Button } from './button.tsx';
import { FileDrop } from './file-drop.tsx';
import s from './file-upload.module.css';
import { Progress } from './progress.tsx';

interface Props {
  readonly label: string;
  /** What is taken, in words: "CSV or Excel". */
  readonly help?: ReactNode;
  /** File name endings such as `.csv`. */
  readonly accept: readonly string[];
  readonly send: (file: File, options: SendOptions) => Promise<UploadedFile>;
  /** The file that is here; undefined while there is none. */
  readonly file: UploadedFile | undefined;
  readonly onFile: (file: UploadedFile) => void;
  /** Takes the file that is here away. */
  readonly onRemove: () => void;
}

/** A place for one file: it goes up at once, with its progress and a way to stop it, and can be taken away again. */
export function FileUpload({ label, help, accept, send, file, onFile, onRemove }: Props) {
  const upload = useUpload(send, onFile);
  if (file !== undefined) return <Here label={label} file={file} onRemove={onRemove} />;
  if (upload.sending !== undefined) return <Sending {...upload.sending} onCancel={upload.cancel} />;
  return (
    <div className={s.place}>
      <FileDrop label={label} help={help} accept={accept} onFile={upload.start} />
      {upload.error !== undefined && <Failed error={upload.error} />}
    </div>
  );
}

interface Sent {
  readonly name: string;
  readonly sent: number;
  readonly of: number;
}

function useUpload(send: Props['send'], onFile: Props['onFile']) {
  const [sending, setSending] = useState<Sent>();
  const [error, setError] = useState<unknown>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (chosen: File) => {
    const abort = new AbortController();
    running.current = abort;
    setError(undefined);
    setSending({ name: chosen.name, sent: 0, of: chosen.size });
    try {
      onFile(await send(chosen, { signal: abort.signal, onProgress: (sent, of) => setSending({ name: chosen.name, sent, of }) }));
    } catch (failure) {
      if (!abort.signal.aborted) setError(failure);
    }
    setSending(undefined);
  };
  return { sending, error, start: (chosen: File) => void start(chosen), cancel: () => running.current?.abort() };
}

function Sending({ name, sent, of, onCancel }: Sent & { readonly onCancel: () => void }) {
  const t = useT();
  const megabytes = useMegabytes();
  return (
    <div className={s.file}>
      <Progress
        label={t('ui.upload.sending', { name })}
        value={sent}
        of={of}
        words={t('ui.upload.sent', { name, sent: megabytes(sent), of: megabytes(of) })}
      />
      <Button size="sm" look="ghost" onPress={onCancel}>
        {t('ui.cancel')}
      </Button>
    </div>
  );
}

function Here({ label, file, onRemove }: Pick<Props, 'label' | 'onRemove'> & { readonly file: UploadedFile }) {
  const t = useT();
  const megabytes = useMegabytes();
  return (
    <div className={s.file}>
      <FileText className="ic" aria-hidden />
      <span className={s.name}>
        <small className="t-3">{label}</small>
        <span>
          <b>{file.name}</b> <span className="t-3">{megabytes(file.sizeBytes)}</span>
        </span>
      </span>
      <Button size="sm" look="ghost" onPress={onRemove} aria-label={t('ui.upload.removeNamed', { name: file.name })}>
        <X className="ic ic-s" aria-hidden />
        {t('ui.upload.remove')}
      </Button>
    </div>
  );
}

function Failed({ error }: { readonly error: unknown }) {
  const t = useT();
  const faultOf = useFault();
  return (
    <p role="alert" className={s.failed}>
      {faultOf(error, t('ui.upload.failed'))}
    </p>
  );
}

function useMegabytes(): (bytes: number) => string {
  const format = useFormat();
  return (bytes) =>
    bytes < 100_000
      ? format.number(Math.ceil(bytes / 1000), { style: 'unit', unit: 'kilobyte' })
      : format.number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
}
