export interface ProgressProps {
  /** « 3 questions sur 8 »: shown, and read out. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
}

export function Progress({ label, value, max }: ProgressProps) {
  return (
    <div className="progress">
      <span aria-hidden="true">{label}</span>
      <progress value={value} max={max} aria-label={label} />
    </div>
  );
}
