import { Form, Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/panel-page.ts';
import type { PanelLine } from '../read-panel-page.server.ts';
import { DrawCard } from './draw-card.tsx';
import { QuotaBars } from './quota-bars.tsx';

export interface PanelSectionProps {
  readonly panel: PanelLine;
  readonly smallestGroup: number;
  /** yyyy-mm-dd */
  readonly tomorrow: string;
  /** `/nantes/experimentations/hestia-zeus` */
  readonly base: string;
  readonly pilotSlug: string;
}

/** One panel: how full it is and what is missing, who waits, the draw, how people came, and those who do more. */
export function PanelSection({ panel, smallestGroup, tomorrow, base, pilotSlug }: PanelSectionProps) {
  return (
    <article className="cols">
      <div className="main stack">
        <QuotaBars panel={panel} smallestGroup={smallestGroup} />
        <Channels panel={panel} base={base} />
      </div>
      <div className="side stack">
        <Waiting panel={panel} smallestGroup={smallestGroup} />
        <DrawCard panel={panel} tomorrow={tomorrow} pilotSlug={pilotSlug} />
        <Tiers panel={panel} smallestGroup={smallestGroup} />
      </div>
    </article>
  );
}

function Waiting({ panel, smallestGroup }: Pick<PanelSectionProps, 'panel' | 'smallestGroup'>) {
  const t = useMessages(messages);
  const { candidates, invited, waiting, canOffer } = panel;
  const lines = [
    candidates ? t.candidates(candidates) : '',
    invited ? t.invited(invited) : '',
    waiting ? t.waiting(waiting) : '',
    [candidates, invited, waiting].includes(null) ? t.few(smallestGroup) : '',
  ].filter(Boolean);
  return (
    <section className="section">
      <h3>{t.who}</h3>
      {lines.length === 0 ? <p>{t.nobodyWaits}</p> : lines.map((line) => <p key={line}>{line}</p>)}
      {canOffer ? (
        <Form method="post" className="stack">
          <input type="hidden" name="panel" value={panel.key} />
          <p className="buttons">
            <SubmitButton look="plain" name="intent" value="offer">
              {t.offer}
            </SubmitButton>
          </p>
          <p className="aside">{t.offerText}</p>
        </Form>
      ) : null}
    </section>
  );
}

function Channels({ panel, base }: Pick<PanelSectionProps, 'panel' | 'base'>) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { channels } = t;
  const isEmpty = panel.channels.every(({ links }) => links === 0);
  return (
    <section className="section">
      <h3>{channels.title}</h3>
      {isEmpty ? (
        <p>{channels.none}</p>
      ) : (
        <table className="table">
          <caption className="visually-hidden">{channels.caption(inLocale(panel.title, locale))}</caption>
          <thead>
            <tr>
              <th scope="col">{channels.channel}</th>
              <th scope="col" className="r">
                {channels.links}
              </th>
              <th scope="col" className="r">
                {channels.came}
              </th>
            </tr>
          </thead>
          <tbody>
            {panel.channels.map(({ title, links, came }) => (
              <tr key={title?.fr ?? ''}>
                <th scope="row">{title ? inLocale(title, locale) : channels.other}</th>
                <td className="r">{links}</td>
                <td className="r">{came ?? t.withheld}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="aside">{channels.note}</p>
      <p>
        <Link to={`${base}/liens`}>{channels.make}</Link>
      </p>
    </section>
  );
}

function Tiers({ panel, smallestGroup }: Pick<PanelSectionProps, 'panel' | 'smallestGroup'>) {
  const { tiers } = useMessages(messages);
  const locale = useLocale();
  if (panel.tiers.length === 0) return null;
  return (
    <section className="section">
      <h3>{tiers.title}</h3>
      {panel.tiers.map(({ key, title, description, size, wishes, invited, canInvite }) => (
        <div key={key} className="stack">
          <p>
            <b>{inLocale(title, locale)}</b>, {tiers.places(size)}. {inLocale(description, locale)}
          </p>
          <p>
            {wishes === 0 && invited === 0
              ? tiers.nobody
              : `${wishes === null ? tiers.few(smallestGroup) : tiers.wishes(wishes)}, ${
                  invited === null ? tiers.fewIn(smallestGroup) : tiers.invited(invited)
                }.`}
          </p>
          {canInvite ? (
            <Form method="post" className="stack">
              <input type="hidden" name="panel" value={panel.key} />
              <input type="hidden" name="tier" value={key} />
              <p className="buttons">
                <SubmitButton look="plain" name="intent" value="tier">
                  {tiers.invite}
                </SubmitButton>
              </p>
            </Form>
          ) : null}
          <p className="aside">{tiers.note}</p>
        </div>
      ))}
    </section>
  );
}
