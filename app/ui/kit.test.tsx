import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineMessages } from '~/platform/i18n/messages.ts';
import { Callout } from './callout.tsx';
import { TOKENS } from './diagram/diagram-theme.ts';
import { ErrorWords } from './error-page.tsx';
import { DemoHome } from './home/demo-home.tsx';
import { Notice } from './notice.tsx';
import { pageTitle } from './page-title.ts';
import { renderPage } from './render-for-test.tsx';
import { Segmented } from './segmented.tsx';
import { Steps } from './steps.tsx';
import { Tag } from './tag.tsx';
import { TaskProgress } from './task-progress.tsx';

describe('status', () => {
  it.each(['info', 'warn', 'bad', 'ok'] as const)('%s always brings a glyph and a word', (tone) => {
    const page = renderPage(
      <>
        <Tag tone={tone}>mot</Tag>
        <Callout tone={tone} title="Titre" />
      </>,
    );
    expect(page.querySelectorAll('svg')).toHaveLength(2);
    expect(page.querySelector('.tag')?.textContent).toBe('mot');
  });
});

describe('Steps', () => {
  it('says where one is', () => {
    const page = renderPage(<Steps here={1} steps={[{ title: 'a' }, { title: 'b' }, { title: 'c' }]} />);
    expect(Array.from(page.querySelectorAll('li'), (li) => li.className)).toEqual(['', 'is-here', 'is-next']);
    expect(page.querySelector('[aria-current=step]')?.textContent).toContain('b');
  });
});

describe('Segmented', () => {
  it('is links, or radios when it has a name', () => {
    const links = renderPage(<Segmented label="Période" options={[{ label: 'Jour', href: '?p=j', current: true }]} />);
    expect(links.querySelector('nav a[aria-current=page]')?.textContent).toBe('Jour');
    const radios = renderPage(
      <Segmented label="Nature" name="n" options={[{ label: 'Toutes', value: '', current: true }]} />,
    );
    expect(radios.querySelector('fieldset legend')?.textContent).toBe('Nature');
    expect(radios.querySelector<HTMLInputElement>('input[type=radio]')?.checked).toBe(true);
  });
});

describe('Notice', () => {
  it('offers a way back that works without JavaScript', () => {
    const page = renderPage(
      <Notice undo={{ label: 'Le remettre', action: '/x', fields: { id: '7' } }}>Retiré.</Notice>,
    );
    expect(page.querySelector('[role=status] form[method=post] input[name=id]')?.getAttribute('value')).toBe('7');
  });
});

describe('TaskProgress', () => {
  it('says how far, and asks again by itself without JavaScript', () => {
    const page = renderPage(
      <TaskProgress
        taskId="t"
        initial={{ state: 'running', progress: 0.4, step: 'read' }}
        stepLabels={{ read: 'Lecture' }}
      />,
    );
    expect(page.querySelector('progress')?.getAttribute('value')).toBe('40');
    expect(page.querySelector('[role=status]')?.textContent).toBe('Lecture');
    expect(page.querySelector('noscript meta')?.getAttribute('http-equiv')).toBe('refresh');
  });

  it('says in words why it stopped', () => {
    const page = renderPage(
      <TaskProgress
        taskId="t"
        initial={{ state: 'failed', progress: 0, errorCode: 'x.y' }}
        explain={(code) => `Parce que ${code}`}
      />,
    );
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Parce que x.y');
  });
});

describe('ErrorWords', () => {
  it.each([400, 403, 404, 409, 410, 429, 500] as const)(
    '%i says what happened, what was kept, what to do',
    (status) => {
      for (const locale of ['fr', 'en'] as const) {
        const page = renderPage(<ErrorWords status={status} />, { locale, at: '/ici?x=1' });
        expect(page.querySelectorAll('h1')).toHaveLength(1);
        expect(page.querySelectorAll('.stack > p')).toHaveLength(3);
        expect(page.querySelector('a[href="/"]')).not.toBeNull();
      }
    },
  );
});

describe('DemoHome', () => {
  it('enters with one plain button per person', () => {
    const page = renderPage(
      <DemoHome
        title="t"
        intro="i"
        enterAs="Entrer comme"
        enterAt={(territory) => `Entrer à ${territory} comme`}
        doors={[
          {
            territory: 'Nantes',
            topic: 'Énergie',
            theme: 'energie',
            art: <svg />,
            entries: [{ label: 'Testeuse', detail: 'Ma semaine', formAction: '/demo/entrer', value: 'nantes-tester' }],
          },
        ]}
      />,
    );
    expect(page.querySelector('form')?.getAttribute('action')).toBe('/demo/entrer');
    expect(page.querySelector('form button')?.textContent).toBe('Entrer comme Testeuse Ma semaine');
    expect(page.querySelector('form button')?.getAttribute('value')).toBe('nantes-tester');
  });
});

describe('pageTitle', () => {
  const messages = defineMessages({ fr: { title: 'Données' }, en: { title: 'Data' } });
  const meta = pageTitle(
    messages,
    (t, data: { name: string } | undefined) => `${t.title}${data ? ` : ${data.name}` : ''}`,
  );
  const args = (locale: string, data?: unknown) =>
    ({ matches: [{ id: 'root', data: { locale } }], data }) as unknown as Parameters<typeof meta>[0];

  it('speaks the language of the root, French by default', () => {
    expect(meta(args('en'))).toEqual([{ title: 'Data · Atelier Self Data' }]);
    expect(meta(args('', { name: 'x' }))).toEqual([{ title: 'Données : x · Atelier Self Data' }]);
  });
});

describe('diagram colours', () => {
  it('are those of the token sheet', () => {
    const sheet = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8');
    for (const [token, colour] of Object.entries(TOKENS)) {
      expect(new RegExp(`${token}:\\s*(#[0-9a-f]+)`).exec(sheet)?.[1], token).toBe(colour);
    }
  });
});
