import styles from './model-plane.module.css';

function Person({ x, y, size }: { x: number; y: number; size: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`} className={styles.ink}>
      <circle cx={0} cy={-7} r={4.6} />
      <path d="M-7.5 9c0-7 3-10.5 7.5-10.5S7.5 2 7.5 9z" />
    </g>
  );
}

/** A datum: always the same square, so that one sees where it goes. */
function Data({ at }: { at: readonly (readonly [number, number])[] }) {
  return (
    <>
      {at.map(([x, y]) => (
        <rect key={`${x},${y}`} x={x} y={y} width={9} height={9} className={styles.datum} />
      ))}
    </>
  );
}

/** A line of ink that ends in a head, pointing left or right. */
function Arrow({ from, to, y }: { from: number; to: number; y: number }) {
  const back = to - Math.sign(to - from) * 8;
  return (
    <>
      <path d={`M${from} ${y}H${back}`} className={styles.line} />
      <path d={`M${back} ${y - 5}L${to} ${y}L${back} ${y + 5}z`} className={styles.ink} />
    </>
  );
}

function Cloud() {
  return (
    <>
      <path d="M-32 26V-4L0 -32 32 -4V26z" className={styles.shape} />
      <Data
        at={[
          [-13.5, -0.5],
          [-0.5, -0.5],
          [-13.5, 12.5],
          [-0.5, 12.5],
        ]}
      />
      <Person x={19} y={15} size={0.8} />
      <circle cx={64} cy={10} r={8} className={styles.shape} />
      <Arrow from={54} to={37} y={10} />
    </>
  );
}

function Transfer() {
  return (
    <>
      <rect x={-50} y={-4} width={36} height={32} className={styles.shape} />
      <circle cx={46} cy={12} r={16} className={styles.shape} />
      <Data
        at={[
          [-42.5, 7.5],
          [-30.5, 7.5],
          [41.5, 7.5],
        ]}
      />
      <Arrow from={-10} to={26} y={12} />
      <Person x={6} y={-22} size={0.9} />
      <path d="M6 -10V6" className={styles.dotted} />
    </>
  );
}

function Platform() {
  return (
    <>
      <rect x={-38} y={-2} width={76} height={30} className={styles.shape} />
      <Data at={[-30.5, -17.5, -4.5, 8.5, 21.5].map((x) => [x, 8.5] as const)} />
      {[-26, 0, 26].map((x) => (
        <Person key={x} x={x} y={-20} size={0.75} />
      ))}
      <circle cx={72} cy={13} r={8} className={styles.shape} />
      <Arrow from={42} to={62} y={13} />
    </>
  );
}

const AROUND = Array.from({ length: 6 }, (_, i) => (i * Math.PI) / 3);

function Cooperative() {
  return (
    <>
      <circle r={34} className={styles.dashed} />
      <Data
        at={[
          [-11.5, -10.5],
          [2.5, -10.5],
          [-11.5, 3.5],
          [2.5, 3.5],
        ]}
      />
      {AROUND.map((angle) => (
        <Person key={angle} x={Math.round(34 * Math.cos(angle))} y={Math.round(34 * Math.sin(angle))} size={0.72} />
      ))}
    </>
  );
}

function Trust() {
  return (
    <>
      <rect x={-34} y={4} width={68} height={26} className={styles.shape} />
      <Data at={[-25.5, -11.5, 2.5, 16.5].map((x) => [x, 12.5] as const)} />
      <ellipse cx={0} cy={-16} rx={36} ry={12} className={styles.shape} />
      <Person x={-22} y={-30} size={0.72} />
      <rect x={-6} y={-38} width={12} height={14} className={styles.ink} />
      <path d="M16 -26l7 -13 7 13z" className={styles.ink} />
    </>
  );
}

const GLYPHS: Readonly<Record<string, () => JSX.Element>> = {
  'personal-cloud': Cloud,
  'direct-transfer': Transfer,
  'trusted-platform': Platform,
  cooperative: Cooperative,
  'data-trust': Trust,
};

/** A model as a picture, around (0, 0), some 100 units wide: where the data is, where it goes, who is around. */
export function ModelGlyph({ model }: { model: string }) {
  const Glyph = GLYPHS[model];
  return Glyph ? <Glyph /> : <circle r={16} className={styles.shape} />;
}
