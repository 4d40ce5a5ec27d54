import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { FigureNumbers } from './figure-numbers.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface FigureProps {
  /** The finding: what the picture says. */
  readonly title: ReactNode;
  /** One sentence more: how it was measured, what it does not say. */
  readonly sentence?: ReactNode;
  readonly headingLevel?: 1 | 2 | 3 | 4;
  /** The picture: an SVG with its own name, or a chart. */
  readonly plot: ReactNode;
  /** What marks stand for, above the plot. */
  readonly legend?: ReactNode;
  /** The same numbers as a `.table` with a caption. */
  readonly numbers?: ReactNode;
  readonly numbersLabel?: string;
  readonly downloads?: readonly { readonly href: string; readonly label: string }[];
  readonly links?: readonly { readonly href: string; readonly label: string; readonly icon?: IconName }[];
  readonly className?: string;
}

/** Finding, sentence, plot, numbers, download: every picture of the product comes in this frame. */
export function Figure(props: FigureProps) {
  const { title, sentence, headingLevel = 2, plot, legend, numbers, numbersLabel, downloads, links, className } = props;
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <figure className={classNames('figure', className)}>
      <figcaption>
        <Heading id={id}>{title}</Heading>
        {sentence ? <p>{sentence}</p> : null}
      </figcaption>
      {legend}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a plot that scrolls must be reachable with the keyboard */}
      <section className="plot" tabIndex={0} aria-labelledby={id}>
        {plot}
      </section>
      {numbers || downloads?.length || links?.length ? (
        <div className="under">
          {numbers ? <FigureNumbers label={numbersLabel}>{numbers}</FigureNumbers> : null}
          {downloads?.map((download) => (
            <a key={download.href} href={download.href} download>
              <Icon name="download" />
              {download.label}
            </a>
          ))}
          {links?.map((link) => (
            <a key={link.href} href={link.href}>
              {link.icon ? <Icon name={link.icon} /> : null}
              {link.label}
            </a>
          ))}
        </div>
      ) : null}
    </figure>
  );
}
