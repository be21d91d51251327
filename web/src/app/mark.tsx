/** The mark: a W drawn as one route through waypoints, ending at a blaze. */
export const Mark = ({ className }: { readonly className?: string | undefined }) => (
  <svg viewBox="0 0 32 32" aria-hidden="true" {...(className !== undefined && { className })}>
    <rect width="32" height="32" rx="8" fill="#0B5D4E" />
    <path
      d="M5.6 9.5 11 23l5-9.5L21 23l4.7-11.5"
      fill="none"
      stroke="#fff"
      strokeWidth="2.7"
      strokeLinejoin="round"
      strokeLinecap="round"
    />
    <circle cx="26" cy="9" r="3.9" fill="#FFC42E" stroke="#0B5D4E" strokeWidth="1.5" />
  </svg>
);
