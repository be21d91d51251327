import { useState } from 'react';
import type { UploadedFile } from '../../../platform/send-file.ts';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { DatePicker } from '../../../ui/date-picker.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { FileUpload } from '../../../ui/file-upload.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { PillSelect, Select } from '../../../ui/select.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { GallerySection, Row, Rows, Specimen } from './specimen.tsx';

const kinds = [
  { id: 'training', text: 'Training' },
  { id: 'stretch', text: 'Stretch assignment', more: 'Real work a little beyond your role' },
  { id: 'mentoring', text: 'Mentoring' },
  { id: 'shadowing', text: 'Shadowing', disabled: true },
] as const;
const people = [
  { id: 'leila', text: 'Leila Nasser', more: 'Staff Engineer' },
  { id: 'jin', text: 'Jin Park', more: 'Senior Engineer' },
  { id: 'tomas', text: 'Tomás Rivera', more: 'Engineering Manager' },
] as const;

export function FieldsSection() {
  return (
    <GallerySection title="Fields">
      <Specimen name="text-field">
        <Rows>
          <TextField label="Title" defaultValue="Lead the checkout latency review" help="Say it in your own words." />
          <TextField label="Link" optional placeholder="https://" />
          <TextField label="E-mail address" defaultValue="amara@" fault="An address has a part after the @, such as brightwater.example." />
          <TextField label="Only to read" isReadOnly defaultValue="Engineering, version 3" />
        </Rows>
      </Specimen>
      <Specimen name="text-area, number-field">
        <Rows>
          <TextArea label="What went well this week?" placeholder="One line is enough. You’ll be glad of it at your next assessment." />
          <NumberField label="Sessions" defaultValue={6} minValue={1} maxValue={20} help="Between 1 and 20." />
        </Rows>
      </Specimen>
      <PickersSpecimen />
      <DropSpecimen />
      <UploadSpecimen />
    </GallerySection>
  );
}

function PickersSpecimen() {
  const [kind, setKind] = useState<(typeof kinds)[number]['id']>('stretch');
  const [person, setPerson] = useState<(typeof people)[number]['id'] | null>(null);
  const [due, setDue] = useState<string | null>('2026-12-12');
  return (
    <Specimen name="select, combo-box, date-picker">
      <Rows>
        <Select label="Kind of action" value={kind} onChange={setKind} options={kinds} />
        <ComboBox label="Who can help" optional value={person} onChange={setPerson} options={people} placeholder="Type a name" />
        <DatePicker label="Due" value={due} onChange={setDue} min="2026-11-22" help="A month is enough; the day is only a guide." />
        <Row>
          <PillSelect label="Moves" prefix="Within" value={kind} onChange={setKind} options={kinds} />
        </Row>
      </Rows>
    </Specimen>
  );
}

function UploadSpecimen() {
  const [file, setFile] = useState<UploadedFile>();
  return (
    <Specimen name="file-upload">
      <FileUpload
        label={file === undefined ? 'Bring your people file' : 'The file with the people'}
        help="CSV or Excel, up to 50 MB"
        accept={['.csv', '.xlsx']}
        file={file}
        send={async ({ name, size }) => ({ uploadId: name, name, sizeBytes: size, mediaType: 'text/plain', expiresAt: '2026-11-23' })}
        onFile={setFile}
        onRemove={() => setFile(undefined)}
      />
    </Specimen>
  );
}

function DropSpecimen() {
  const [name, setName] = useState<string>();
  return (
    <Specimen name="file-drop">
      <FileDrop
        label={name ?? 'Drop your people file here'}
        help="CSV or Excel, up to 20 MB"
        accept={['.csv', '.xlsx']}
        onFile={(file) => setName(file.name)}
      />
    </Specimen>
  );
}
