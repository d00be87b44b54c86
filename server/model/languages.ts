/** The names that LaTeX's babel and polyglossia give to languages, as the tags that CSL wants. */

const tags = new Map(
  Object.entries({
    'en-US': 'english american usenglish',
    'en-GB': 'british ukenglish',
    'en-AU': 'australian',
    'en-NZ': 'newzealand',
    'en-CA': 'canadian',
    'de-DE': 'german ngerman',
    'de-AT': 'austrian naustrian',
    'de-CH': 'swissgerman nswissgerman',
    'fr-FR': 'french francais frenchb',
    'fr-CA': 'acadian canadien',
    'es-ES': 'spanish',
    'pt-PT': 'portuguese portuges',
    'pt-BR': 'brazilian brazil',
    'it-IT': 'italian',
    'nl-NL': 'dutch',
    'da-DK': 'danish',
    'sv-SE': 'swedish',
    'nb-NO': 'norwegian norsk bokmal',
    'nn-NO': 'nynorsk',
    'fi-FI': 'finnish',
    'is-IS': 'icelandic',
    'et-EE': 'estonian',
    'lv-LV': 'latvian',
    'lt-LT': 'lithuanian',
    'pl-PL': 'polish',
    'cs-CZ': 'czech',
    'sk-SK': 'slovak',
    'sl-SI': 'slovene slovenian',
    'hr-HR': 'croatian',
    'sr-RS': 'serbian',
    'hu-HU': 'hungarian magyar',
    'ro-RO': 'romanian',
    'bg-BG': 'bulgarian',
    'ru-RU': 'russian',
    'uk-UA': 'ukrainian',
    'el-GR': 'greek',
    'tr-TR': 'turkish',
    'ca-AD': 'catalan',
    'eu-ES': 'basque',
    'ga-IE': 'irish',
    la: 'latin',
    'he-IL': 'hebrew',
    ar: 'arabic',
    'zh-CN': 'chinese',
    'ja-JP': 'japanese',
    'ko-KR': 'korean',
    'vi-VN': 'vietnamese',
    'id-ID': 'indonesian',
  }).flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag] as const)),
);

const names = new Map(
  [...tags].toReversed().map(([name, tag]) => [tag.toLowerCase(), name] as const),
);

/** The name by which LaTeX knows a language, the first where it knows several; a tag that it has none for stays. */
export function languageName(tag: string): string {
  return names.get(tag.toLowerCase()) ?? tag;
}

/** The language tag for a name such as `ngerman`; what is no such name, a tag for instance, stays as it is. */
export function languageTag(name: string): string {
  const plain = name.trim();
  return tags.get(plain.toLowerCase()) ?? plain;
}
