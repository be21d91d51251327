import { ApiError } from '@waymark/domain/shared/api-client.ts';
import { HiddenCell } from '../../../ui/hidden-cell.tsx';
import { PrivacyLine } from '../../../ui/privacy-line.tsx';
import { SaveConflict } from '../../../ui/save-conflict.tsx';
import { SaveState } from '../../../ui/save-state.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { WhoCanSee } from '../../../ui/who-can-see.tsx';
import { GallerySection, Row, Rows, Specimen } from './specimen.tsx';

const viewers = [
  { id: 'you', who: 'You', sees: [true, true] },
  { id: 'tomas', who: 'Tomás, your manager', sees: [false, true] },
  { id: 'hr', who: 'People team', sees: [false, 'Agreed levels only'] },
] as const;
const refused = new ApiError({ type: 'about:blank', status: 409, code: 'closed', title: 'Conflict', detail: 'The cycle is closed.' });
const savedAt = new Date('2026-11-22T12:04:00Z');

export function PrivacySection() {
  return (
    <GallerySection title="Who can see, what was saved">
      <Specimen name="privacy-line">
        <Rows>
          <PrivacyLine text="Only you, until you attach it" />
          <PrivacyLine kind="unlogged" text="Only you see what you explore here" />
          <PrivacyLine kind="few" text="You and Tomás can see this" title="Who can see your assessment">
            <WhoCanSee caption="Who can see your assessment" stages={['Now', 'When agreed']} viewers={viewers} />
          </PrivacyLine>
        </Rows>
      </Specimen>
      <Specimen name="who-can-see">
        <WhoCanSee caption="Who can see this" stages={['Now', 'When agreed']} viewers={viewers} />
      </Specimen>
      <Specimen name="save-state">
        <Rows>
          <SaveState status={{ kind: 'saving' }} />
          <SaveState status={{ kind: 'saved', at: savedAt }} />
          <SaveState status={{ kind: 'retrying' }} />
          <SaveState status={{ kind: 'offline' }} text="Led the checkout latency review" />
          <SaveState status={{ kind: 'conflict' }} />
          <SaveState status={{ kind: 'refused', error: refused }} />
        </Rows>
      </Specimen>
      <Specimen name="save-conflict">
        <SaveConflict
          title="Kofi changed this at 12:02."
          who="Kofi"
          mine="Leads reviews across teams."
          theirs="Leads design reviews across two teams."
          onKeepMine={() => showToast({ text: 'Kept yours' })}
          onUseTheirs={() => showToast({ text: 'Took Kofi’s' })}
        />
      </Specimen>
      <Specimen name="hidden-cell">
        <Row>
          <HiddenCell smallest={5} />
          <HiddenCell smallest={5} compact />
        </Row>
      </Specimen>
    </GallerySection>
  );
}
