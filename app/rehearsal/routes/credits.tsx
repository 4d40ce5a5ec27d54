import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { defineMessages } from '~/platform/i18n/messages.ts';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';

export const handle: RouteHandle = { action: 'public.read' };

const messages = defineMessages({
  fr: {
    title: 'Crédits',
    method: 'La méthode',
    methodText:
      'La méthode vient du Kit Self Data Territorial, produit par la Fing dans le projet MesInfos avec Nantes Métropole, La Rochelle et le Grand Lyon (2019, CC BY 4.0). Les textes de cet outil sont écrits à nouveau ; les idées et les faits restent les siens.',
    code: 'Le logiciel',
    codeText: 'Le code est libre, sous licence EUPL 1.2. Les textes de méthode sont sous CC BY 4.0.',
    font: 'La lettre',
    fontText:
      'Les pages sont composées en Atkinson Hyperlegible Next, du Braille Institute (licence OFL 1.1), dessinée pour être lue par toutes les vues.',
    data: 'Les données',
    dataText:
      'Les personnes de la démonstration sont simulées. Les normales de température, les tarifs et les facteurs de CO2 ont leur source et leur date là où ils servent. Les barèmes sociaux ont été relevés dans OpenFisca-France et comparés à ses cas publiés ; l’aide au logement est calculée par french-law (Catala, Inria, licence Apache 2.0).',
    contracts: 'Ce qui est demandé aux détenteurs, et sous quelle forme',
  },
  en: {
    title: 'Credits',
    method: 'The method',
    methodText:
      'The method comes from the Kit Self Data Territorial, made by Fing in the MesInfos project with Nantes Métropole, La Rochelle and Grand Lyon (2019, CC BY 4.0). The texts of this tool are written anew; the ideas and facts remain theirs.',
    code: 'The software',
    codeText: 'The code is free, under the EUPL 1.2 licence. Texts of the method are under CC BY 4.0.',
    font: 'The typeface',
    fontText:
      'Pages are set in Atkinson Hyperlegible Next by the Braille Institute (OFL 1.1 licence), drawn to be read by every eye.',
    data: 'The data',
    dataText:
      'The people of the demonstration are simulated. Temperature normals, tariffs and CO2 factors carry their source and date where they are used. Social scales were read in OpenFisca-France and compared with its published cases; housing benefit is computed by french-law (Catala, Inria, Apache 2.0 licence).',
    contracts: 'What is asked of holders, and in which shape',
  },
});
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  return null;
}

export default function Credits() {
  const t = useMessages(messages);
  return (
    <PlainFrame>
      <div className="narrow stack">
        <h1>{t.title}</h1>
        {(['method', 'code', 'font', 'data'] as const).map((part) => (
          <section className="section" key={part}>
            <h2>{t[part]}</h2>
            <p>{t[`${part}Text`]}</p>
            {part === 'data' ? (
              <p>
                <Link to="/contrats">{t.contracts}</Link>
              </p>
            ) : null}
          </section>
        ))}
      </div>
    </PlainFrame>
  );
}
