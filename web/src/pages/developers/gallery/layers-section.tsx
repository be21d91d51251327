import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { CommandPalette } from '../../../ui/command-palette.tsx';
import { ConfirmDialog, Dialog, Sheet } from '../../../ui/dialog.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { rankText } from '../../../ui/rank-text.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { GallerySection, Row, Specimen } from './specimen.tsx';

type Layer = 'dialog' | 'confirm' | 'sheet' | 'palette' | undefined;

const roles = ['Senior Engineer', 'Staff Engineer', 'Team Lead', 'Engineering Manager', 'Product Manager'];

export function LayersSection() {
  const [layer, setLayer] = useState<Layer>();
  const close = () => setLayer(undefined);
  return (
    <GallerySection title="Layers">
      <Specimen name="dialog, sheet, palette">
        <Row>
          <Button onPress={() => setLayer('dialog')}>Open a dialog</Button>
          <Button onPress={() => setLayer('confirm')}>Open a decision</Button>
          <Button onPress={() => setLayer('sheet')}>Open a sheet</Button>
          <Button onPress={() => setLayer('palette')}>Open the palette</Button>
        </Row>
        <Dialog title="Share and schedule" isOpen={layer === 'dialog'} onClose={close}>
          <p>Tomás will see your answers now, and you his.</p>
          <TextField label="A line for Tomás" optional />
        </Dialog>
        <ConfirmDialog title="Publish to everyone?" confirm="Publish" isOpen={layer === 'confirm'} onClose={close} onConfirm={close}>
          <p>640 people will see version 4. Open assessments stay on version 3.</p>
        </ConfirmDialog>
        <Sheet title="Filters" isOpen={layer === 'sheet'} onClose={close} actions={<Button onPress={close}>Show 12 roles</Button>}>
          <TextField label="Family" />
        </Sheet>
        <PaletteSpecimen isOpen={layer === 'palette'} onClose={close} />
      </Specimen>
      <Specimen name="menu, popover">
        <Row>
          <Menu
            label="More for this action"
            look="icon"
            trigger={<Ellipsis className="ic" aria-hidden />}
            groups={[
              { id: 'do', entries: [{ id: 'edit', text: 'Edit', hint: 'e', icon: <Pencil className="ic" aria-hidden />, run: close }] },
              {
                id: 'drop',
                entries: [{ id: 'drop', text: 'Drop', danger: true, icon: <Trash2 className="ic" aria-hidden />, run: close }],
              },
            ]}
          />
          <Popover trigger="Why am I seeing this?" title="Why you see this">
            <p>It builds Collaboration, which is in your plan.</p>
          </Popover>
        </Row>
      </Specimen>
      <Specimen name="toast">
        <Row>
          <Button onPress={() => showToast({ text: 'Action dropped', undo: () => showToast({ text: 'Action is back' }) })}>
            Show a message with undo
          </Button>
          <Button onPress={() => showToast({ text: 'That didn’t save. Your text is safe here.', tone: 'bad' })}>Show bad news</Button>
        </Row>
      </Specimen>
    </GallerySection>
  );
}

function PaletteSpecimen({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const [query, setQuery] = useState('');
  const entries = roles
    .filter((role) => rankText(query, role) > 0)
    .map((role) => ({ id: role, text: role, hint: 'Role', run: () => showToast({ text: `Opens ${role}` }) }));
  return (
    <CommandPalette
      isOpen={isOpen}
      onClose={onClose}
      query={query}
      onQuery={setQuery}
      groups={entries.length === 0 ? [] : [{ id: 'roles', name: 'Roles', entries }]}
      onNarrow={() => setQuery('')}
    />
  );
}
