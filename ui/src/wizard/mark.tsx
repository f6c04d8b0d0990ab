// The product's mark, as in icons/small.svg: a message whose tail brings it into the archive.
export function Mark() {
  return (
    <svg width="24" height="24" viewBox="0 0 16 16" aria-hidden>
      <rect width="16" height="16" rx="3.5" fill="#1a5a77" />
      <path fill="#86d7c4" d="M2 9h2v3h8V9h2v4a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1z" />
      <path
        fill="#fff"
        d="M4 2h8a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1H9v1h2l-3 3-3-3h2V7H4a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1z"
      />
    </svg>
  );
}
