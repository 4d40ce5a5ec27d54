/** Elements and attributes that a drawing may hold; everything else is dropped. */
const ELEMENTS = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan defs marker title desc clippath lineargradient stop'.split(
    ' ',
  ),
);
const PAINT = new Set(
  (
    'fill fill-opacity stroke stroke-width stroke-dasharray stroke-opacity stroke-linecap stroke-linejoin opacity ' +
    'font-size font-weight font-style text-anchor dominant-baseline alignment-baseline visibility display'
  ).split(' '),
);
const GEOMETRY = new Set(
  (
    'id class d x y x1 y1 x2 y2 cx cy r rx ry width height points transform viewbox dx dy offset gradientunits ' +
    'marker-start marker-mid marker-end markerwidth markerheight markerunits refx refy orient clip-path xmlns preserveaspectratio'
  ).split(' '),
);

/**
 * Turns the style sheet and the style attributes inside a drawing into plain presentation attributes, which a strict
 * content security policy allows, then drops every element and attribute that is not known to be harmless.
 * `tokens` maps colours (lower-case hex) to the design tokens they stand for.
 */
export function flattenSvg(svg: SVGElement, tokens: ReadonlyMap<string, string>): void {
  const order = new Map<Element, Map<string, number>>();
  for (const sheet of Array.from(svg.querySelectorAll('style'))) {
    for (const rule of rulesOf(sheet)) applyRule(svg, rule, order);
    sheet.remove();
  }
  for (const element of [svg, ...Array.from(svg.querySelectorAll('*'))]) {
    if (!ELEMENTS.has(element.tagName.toLowerCase())) {
      // A link goes; what it held stays.
      if (element.tagName === 'a') element.replaceWith(...Array.from(element.childNodes));
      else element.remove();
      continue;
    }
    const { style } = element as SVGElement;
    for (const name of PAINT) {
      const value = style.getPropertyValue(name);
      if (value) element.setAttribute(name, value);
    }
    for (const { name, value } of Array.from(element.attributes)) {
      if (!PAINT.has(name) && !GEOMETRY.has(name.toLowerCase())) element.removeAttribute(name);
      else if (/url\(/i.test(value) && !/^url\(#[\w-]+\)$/.test(value)) element.removeAttribute(name);
      else if (PAINT.has(name)) element.setAttribute(name, plain(value, tokens));
    }
  }
  dropUnused(svg);
}

/** Names of the drawing's own would catch the page's styles, or be there twice on a page with two drawings. */
function dropUnused(svg: SVGElement): void {
  const elements = [svg, ...Array.from(svg.querySelectorAll('*'))];
  const used = new Set(
    elements.flatMap((element) => Array.from(element.attributes, ({ value }) => /url\(#([\w-]+)\)/.exec(value)?.[1])),
  );
  for (const element of elements) {
    element.removeAttribute('class');
    if (used.has(element.id)) continue;
    element.removeAttribute('id');
    if (/^(marker|linearGradient|clipPath)$/.test(element.tagName)) element.remove();
  }
  for (const element of Array.from(svg.querySelectorAll('g, defs, rect')).reverse()) {
    const empty = element.tagName === 'rect' ? !element.hasAttribute('width') : element.childNodes.length === 0;
    if (empty) element.remove();
  }
}

/** Jsdom parses the sheets of HTML only. */
function rulesOf(sheet: Element): CSSStyleRule[] {
  const twin = sheet.ownerDocument.createElement('style');
  twin.textContent = sheet.textContent;
  sheet.ownerDocument.head.append(twin);
  const rules = Array.from(twin.sheet?.cssRules ?? []).filter((rule) => 'selectorText' in rule);
  twin.remove();
  return rules as CSSStyleRule[];
}

function applyRule(svg: SVGElement, rule: CSSStyleRule, order: Map<Element, Map<string, number>>): void {
  for (const selector of rule.selectorText.split(',')) {
    const weight = specificity(selector);
    for (const element of matches(svg, selector.trim())) {
      for (const name of PAINT) {
        const value = rule.style.getPropertyValue(name);
        if (!value) continue;
        const before = order.get(element) ?? new Map<string, number>();
        order.set(element, before);
        const important = rule.style.getPropertyPriority(name) ? 1e6 : 0;
        if ((before.get(name) ?? -1) > weight + important) continue;
        before.set(name, weight + important);
        element.setAttribute(name, value);
      }
    }
  }
}

function matches(svg: SVGElement, selector: string): Element[] {
  if (!selector || /[:@]/.test(selector)) return [];
  const found = Array.from(svg.querySelectorAll(selector));
  return svg.matches(selector) ? [svg, ...found] : found;
}

const specificity = (selector: string): number =>
  (selector.match(/#/g)?.length ?? 0) * 1e4 +
  (selector.match(/[.[]/g)?.length ?? 0) * 100 +
  (selector.match(/(^|[\s>+~])[a-z]/gi)?.length ?? 0);

function plain(value: string, tokens: ReadonlyMap<string, string>): string {
  const text = value.replace(/\s*!important/, '').trim();
  const hex = toHex(text);
  return (hex && tokens.get(hex)) || text;
}

function toHex(text: string): string | undefined {
  if (/^#[\da-f]{6}$/i.test(text)) return text.toLowerCase();
  if (/^#[\da-f]{3}$/i.test(text)) return `#${Array.from(text.slice(1), (c) => c + c).join('')}`.toLowerCase();
  const rgb = /^rgb\((\d+), ?(\d+), ?(\d+)\)$/.exec(text);
  return rgb
    ? `#${rgb
        .slice(1)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`
    : undefined;
}
