import { ApiError } from '@waymark/domain/shared/api-client.ts';
import { Button } from '../../../ui/button.tsx';
import { HiddenToProtect, NotForYourRole, NotShared } from '../../../ui/denied.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorCard } from '../../../ui/error-card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { CardSkeleton, RowsSkeleton, TextSkeleton } from '../../../ui/skeleton.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { GallerySection, Rows, Specimen } from './specimen.tsx';

const failure = new ApiError({
  type: 'about:blank',
  status: 500,
  title: 'Something went wrong',
  code: 'internal_error',
  requestId: '7f3a-91c2',
});
const again = () => showToast({ text: 'Tried again' });

export function StatesSection() {
  return (
    <GallerySection title="States of a page">
      <Specimen name="empty-state">
        <EmptyState
          title="Nothing saved for this yet. One line is enough."
          why="Small notes now make the next assessment easy."
          action={<Button look="primary">Add a note</Button>}
          more={<Button look="ghost">See an example</Button>}
        />
      </Specimen>
      <Specimen name="error-card">
        <ErrorCard error={failure} title="Your plan could not be loaded." stillWorks="The rest of the page works." onRetry={again} />
      </Specimen>
      <Specimen name="denied: not for your role">
        <NotForYourRole forWhom="the People team" helper="Ingrid Solberg" />
      </Specimen>
      <Specimen name="denied: not shared">
        <NotShared name="Amara" />
      </Specimen>
      <Specimen name="denied: hidden to protect">
        <HiddenToProtect smallest={5} />
      </Specimen>
      <Specimen name="skeletons">
        <Rows>
          <TextSkeleton lines={3} />
          <RowsSkeleton rows={3} />
          <CardSkeleton height={120} />
          <Loaded query={{ data: undefined, error: null, refetch: again }}>{() => null}</Loaded>
        </Rows>
      </Specimen>
    </GallerySection>
  );
}
