import s from './route-drawing.module.css';

/** The line drawing of empty and denied states: contours, a route and one blaze. */
export function RouteDrawing({ kind = 'open' }: { readonly kind?: 'open' | 'closed' }) {
  return (
    <svg className={s.drawing} viewBox="0 0 168 96" aria-hidden="true">
      <g className={s.contours}>
        <path d="M8 78c20-26 42-34 66-30s44 26 86 6" />
        <path d="M4 60c24-26 50-32 76-26s46 18 84 0" />
        <path d="M20 92c18-20 38-28 58-24s42 22 72 12" />
        <path d="M12 40c28-20 56-22 82-14s44 8 66-6" />
      </g>
      <path className={s.route} d="M22 80C44 66 46 52 66 54s26 16 44 2 16-28 34-32" />
      <circle className={s.stop} cx="22" cy="80" r="4.5" />
      <circle className={s.stop} cx="84" cy="62" r="4.5" />
      {kind === 'open' ? (
        <circle className={s.blaze} cx="146" cy="23" r="6.5" />
      ) : (
        <g className={s.gate}>
          <path d="M138 12v24M154 12v24M134 18h24M134 29h24" />
        </g>
      )}
    </svg>
  );
}
