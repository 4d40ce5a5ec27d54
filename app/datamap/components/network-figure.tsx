import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { classNames } from '~/ui/class-names.ts';
import { Figure } from '~/ui/figure.tsx';
import { messages } from '../messages/network.ts';
import { writeFocus } from '../network/focus.ts';
import { layOutNetwork, NODE_HEIGHT, type PlacedNode } from '../network/lay-out-network.ts';
import type { Focus, Network } from '../network/model.ts';
import { OPEN_WHOLE } from '../network/network.ts';
import styles from './network-figure.module.css';
import type { HrefOf } from './network-table.tsx';

interface Props {
  readonly network: Network;
  readonly focus: Focus | undefined;
  readonly whole: boolean;
  /** The address of the same page with another focus. */
  readonly hrefOf: HrefOf;
}

/** Holders, data and uses in three columns of links; what is off the chosen thread stands back. */
export function NetworkFigure({ network, focus, whole, hrefOf }: Props) {
  const t = useMessages(messages);
  const drawing = layOutNetwork(network);
  const { lit } = network;
  const here = focus
    ? drawing.nodes.find((node) => node.focus && writeFocus(node.focus) === writeFocus(focus))
    : undefined;
  const name = here ? here.label || t.noHolder : (focus?.id ?? '');
  return (
    <Figure
      title={focus ? t.around(name) : t.figureTitle}
      sentence={
        focus
          ? t.aroundSentence(lit.items, lit.holders, lit.uses)
          : `${t.sentence(network.total, lit.holders, lit.uses)} ${t.howTo}`
      }
      legend={
        <p className={styles.links}>
          {focus ? (
            <Link to={hrefOf({ focus: undefined })} preventScrollReset>
              {t.whole}
            </Link>
          ) : null}
          {!whole && network.open < network.total && network.total <= OPEN_WHOLE ? (
            <Link to={hrefOf({ whole: true })} preventScrollReset>
              {t.openAll(network.total)}
            </Link>
          ) : null}
          {whole ? (
            <Link to={hrefOf({ whole: false })} preventScrollReset>
              {t.foldAgain}
            </Link>
          ) : null}
        </p>
      }
      plot={
        <svg className={styles.drawing} viewBox={`-4 -28 ${drawing.width + 8} ${drawing.height + 36}`}>
          <title>{t.figureTitle}</title>
          {(['holder', 'item', 'use'] as const).map((column) => (
            <text
              key={column}
              x={drawing.nodes.find((node) => node.column === column)?.x ?? 0}
              y={-10}
              className="strong"
            >
              {column === 'use' && lit.uses === 0 ? '' : t.columns[column]}
            </text>
          ))}
          {drawing.edges.map((edge) => (
            <path
              key={`${edge.from} ${edge.to}`}
              d={edge.path}
              strokeWidth={edge.thickness}
              className={classNames(styles.line, edge.to.startsWith('use:') && styles.use, !edge.lit && styles.off)}
            />
          ))}
          {drawing.headings.map(({ challenge, x, y }) => (
            <text key={challenge} x={x} y={y + 8} className="tick">
              {cut(challenge, 50)}
            </text>
          ))}
          {drawing.nodes.map((node) => (
            <Node key={node.id} node={node} here={node === here} hrefOf={hrefOf} />
          ))}
        </svg>
      }
    />
  );
}

function Node({ node, here, hrefOf }: { node: PlacedNode; here: boolean; hrefOf: Props['hrefOf'] }) {
  const t = useMessages(messages);
  const label = labelOf(node, t);
  const text = cut(label, Math.floor(node.width / 8.2));
  const box = (
    <>
      <title>{label}</title>
      <rect x={node.x} y={node.y - NODE_HEIGHT / 2} width={node.width} height={NODE_HEIGHT} rx={2} />
      <text x={node.x + 8} y={node.y + 5}>
        {text}
      </text>
      {node.column !== 'item' && !node.folded ? (
        <text x={node.x + node.width - 8} y={node.y + 5} textAnchor="end" className="tick">
          {node.count}
        </text>
      ) : null}
    </>
  );
  const dim = !node.lit && styles.dim;
  if (!node.focus) return <g className={classNames(styles.plain, dim)}>{box}</g>;
  return (
    <Link
      to={hrefOf({ focus: node.focus })}
      preventScrollReset
      aria-current={here || undefined}
      aria-label={node.column === 'item' ? t.followItem(label) : t.linked(label, node.count)}
      className={classNames(styles.node, node.folded && styles.folded, here && styles.here, dim)}
    >
      {box}
    </Link>
  );
}

function labelOf(node: PlacedNode, t: (typeof messages)['fr']): string {
  if (node.folded && node.column === 'item')
    return node.label ? t.folded(node.label, node.count) : t.otherItems(node.count);
  if (node.folded) return node.column === 'holder' ? t.otherHolders(node.count) : t.otherUses(node.count);
  return node.label || t.noHolder;
}

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
