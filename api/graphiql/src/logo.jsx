/** The word mark; two voices, one filled and one open, that overlap. */
export function Logo() {
  return (
    <span className="sayso-logo">
      <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
        <path className="sayso-logo-first" d="M3 5h17v12h-9l-4 4v-4H3z" />
        <path className="sayso-logo-second" d="M13 12h16v11h-3v4l-4-4h-9z" />
      </svg>
      Sayso
    </span>
  )
}
