import type { VersionTexts } from '~/pilots/archive/history-texts.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { archiveMessages as messages } from '../messages/archive.ts';

/** The words that somebody typed and that would leave: read over, reworded, or emptied to be left out. */
export function FreeTexts({ texts }: { texts: readonly VersionTexts[] }) {
  const t = useMessages(messages).texts;
  const shown = texts.filter(({ reason, fr, en }) => reason !== '' || fr !== '' || en !== '');
  if (shown.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="textes-libres">
      <h2 id="textes-libres">{t.title}</h2>
      <p className="hint">{t.lead}</p>
      {shown.map(({ version, ...words }) => (
        <div key={version} className="stack">
          <h3>{t.version(version)}</h3>
          <input type="hidden" name="version" value={version} />
          {(['reason', 'fr', 'en'] as const)
            .filter((name) => words[name] !== '')
            .map((name) => (
              <TextAreaField
                key={name}
                field={{
                  ...{ id: `${name}-${version}`, name: `${name}-${version}`, required: false, maxLength: 5000 },
                  initialValue: words[name],
                }}
                label={t[name]}
                rows={3}
              />
            ))}
        </div>
      ))}
    </section>
  );
}
