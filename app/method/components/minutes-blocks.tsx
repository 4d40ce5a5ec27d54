import type { MinutesBlock } from '../minutes/minutes-document.ts';

/** A section's matter: paragraphs, headings, lists and tables. */
export function MinutesBlocks({ blocks }: { blocks: readonly MinutesBlock[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have an order and nothing else
        <Block key={index} block={block} />
      ))}
    </>
  );
}

function Block({ block }: { block: MinutesBlock }) {
  if (block.kind === 'heading') return <h3>{block.text}</h3>;
  if (block.kind === 'paragraph') return <p>{block.text}</p>;
  if (block.kind === 'list') {
    return (
      <ul>
        {block.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two items may say the same
          <li key={index}>{item}</li>
        ))}
      </ul>
    );
  }
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            {block.headings.map((heading, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
              <th key={index} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
            <tr key={line}>
              {row.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
