import { gzipSync } from 'node:zlib';
import { HttpResponse, http, type RequestHandler } from 'msw';
import { dayFromNumber, dayNumber, dayOf } from '../local-time.ts';
import type { SandboxWorld } from '../sandbox-world.ts';
import { dailyMeanTemperatureC, PLACES, type Place } from '../synthetic/weather.ts';
import { meteoFranceManifest as manifest } from './manifest.ts';
import { townOf } from './towns.ts';

/** The weather that simulated homes live under, in the files of Météo-France. */
export function meteoFranceHandlers({ clock, options }: Pick<SandboxWorld, 'clock' | 'options'>): RequestHandler[] {
  return [
    http.get(`${manifest.api}/:file`, ({ params }) => {
      const fault = options.faults?.[manifest.id];
      if (fault === 'unreachable') return HttpResponse.error();
      if (fault === 'server-error') return new HttpResponse(null, { status: 500 });
      const [, department, from, to] =
        /^Q_(\w+)_latest-(\d{4})-(\d{4})_RR-T-Vent\.csv\.gz$/.exec(String(params.file)) ?? [];
      const place = PLACES.find((one) => townOf(one)?.department === department);
      if (!place || !from || Number(to) !== clock.now().getUTCFullYear())
        return new HttpResponse(null, { status: 404 });
      const bytes = gzipSync(fileOf(place, `${from}-01-01`, dayOf(clock.now().getTime())));
      const sent = fault === 'truncated' ? bytes.subarray(0, bytes.length / 2) : bytes;
      return new HttpResponse(sent, { headers: { 'Content-Type': 'application/gzip' } });
    }),
  ];
}

const HEADER = 'NUM_POSTE;NOM_USUEL;LAT;LON;ALTI;AAAAMMJJ;RR;QRR;TN;QTN;TX;QTX;TM;QTM;TNTXM;QTNTXM';

/** A station in town that says everything, and one far away, warmer, that came late. */
function fileOf(place: Place, firstDay: string, today: string): string {
  const { department, latitude, longitude } = townOf(place) ?? { department: '', latitude: 0, longitude: 0 };
  const rows: string[] = [HEADER];
  for (let day = dayNumber(firstDay); day < dayNumber(today); day += 1) {
    const stamp = dayFromNumber(day).replaceAll('-', '');
    const celsius = dailyMeanTemperatureC(place, dayFromNumber(day));
    const tell = (post: string, name: string, south: number, warmer: number) => {
      const mean = (celsius + warmer).toFixed(1);
      const extremes = `${(celsius + warmer - 4).toFixed(1)};1;${(celsius + warmer + 4).toFixed(1)};1`;
      return `${department}${post};${name};${latitude - south};${longitude};20;${stamp};;;${extremes};${mean};1;${mean};1`;
    };
    rows.push(tell('020001', 'VILLE', 0.06, 0));
    if (day > dayNumber(today) - 30) rows.push(tell('999001', 'LOIN', 0.5, 2));
  }
  return rows.join('\n');
}
