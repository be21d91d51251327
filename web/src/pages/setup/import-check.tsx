import { useQueryClient } from '@tanstack/react-query';
import { ImportReview } from '../../features/people/import-review.tsx';
import { useT } from '../../platform/i18n.tsx';
import type { UploadedFile } from '../../platform/send-file.ts';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/page.tsx';

interface Props {
  readonly file: UploadedFile;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What importing a file would do, and the way to do it; then the next step opens. */
export function ImportCheck({ file, onBack, onDone }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const next = async () => {
    await queries.invalidateQueries({ queryKey: ['setup'] });
    onDone();
  };
  return (
    <Stack>
      <ImportReview file={file} onDone={() => void next()} />
      <div>
        <Button look="ghost" onPress={onBack}>
          {t('setup.people.back')}
        </Button>
      </div>
    </Stack>
  );
}
