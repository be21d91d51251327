import s from './qr-code.module.css';
import { qrMatrix } from './qr-matrix.ts';

const quiet = 4; // modules of light around the code, as readers need

/** A text as a QR code; nothing when it is too long for one. Dark on light in every theme, since readers need it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const matrix = qrMatrix(text);
  if (matrix === undefined) return null;
  const width = matrix.length + 2 * quiet;
  const path = matrix.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : []))).join('');
  return (
    <svg className={s.code} role="img" aria-label={label} viewBox={`0 0 ${width} ${width}`} shapeRendering="crispEdges">
      <rect width={width} height={width} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
