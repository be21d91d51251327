import { FileUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { useT } from '../platform/i18n.tsx';
import { Button } from './button.tsx';
import s from './file-drop.module.css';

/** A place to drop a file, with a button that does the same. */
export function FileDrop(props: {
  readonly label: string;
  /** What is taken, in words: "CSV or Excel, up to 20 MB". */
  readonly help?: ReactNode;
  /** File name endings such as `.csv`. */
  readonly accept: readonly string[];
  readonly onFile: (file: File) => void;
}) {
  const t = useT();
  const [refused, setRefused] = useState<string>();
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    const fits = props.accept.some((ending) => file.name.toLowerCase().endsWith(ending));
    setRefused(fits ? undefined : t('ui.file.wrong', { name: file.name, accept: props.accept.join(', ') }));
    if (fits) props.onFile(file);
  };
  return (
    <DropZone
      className={s.drop}
      onDrop={(event) => {
        const dropped = event.items.find((item) => item.kind === 'file');
        if (dropped !== undefined) void dropped.getFile().then(take);
      }}
    >
      <FileUp className="ic ic-l" aria-hidden />
      <Text slot="label" className={s.label}>
        {props.label}
      </Text>
      {props.help !== undefined && <p className="t-s t-3">{props.help}</p>}
      <FileTrigger acceptedFileTypes={props.accept} onSelect={(files) => take(files?.[0])}>
        <Button>{t('ui.file.choose')}</Button>
      </FileTrigger>
      {refused !== undefined && (
        <p className={s.refused} role="alert">
          {refused}
        </p>
      )}
    </DropZone>
  );
}
