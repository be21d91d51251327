// many cultures side by side; given and family names are crossed, so that a pair rarely belongs to anyone known

const given = `
Adaeze Agnieszka Ahmed Aiko Ailsa Alba Aleksi Alina Alma Amélie Amir Anders Andrzej Anouk Antoni Arjun Asha Astrid Ayodele Aylin
Bahar Bartosz Beatriz Bilal Birgit Blessing Bogdan Brigid Camille Carolina Catarina Cem Chiara Chidi Chloe Ciara Clemens Corinna Dalia Daniela
Danuta Dawit Declan Deepa Delphine Dimitri Dina Dominik Dorota Duncan Ebba Edda Efua Eilidh Ekaterina Elina Eluned Emeka Emre Enrique
Erika Esra Esther Ewa Fadi Farah Fatou Felipe Femke Filip Fiona Florin Francesca Freya Gabriela Gareth Georgi Gilles Goran Gudrun
Gustav Hamza Hanneke Haruka Hedda Heledd Henrike Hiroshi Ibrahim Idris Ilaria Imke Imogen Ingeborg Ioana Isla Ismail Ivana Jadwiga Jamila
Jarek Jasmin Joost Jorge Juhani Juliette Kamala Karim Kasia Katell Kavita Keiko Kenji Kerstin Kiran Klara Kwame Lamin Lars Lenka
Liam Lieselotte Linnea Lorenzo Lucía Ludmila Lukas Maarten Maja Malik Manuela Marek Maren Marguerite Mariam Marta Mateo Matilda Maud Mehmet
Meera Merve Mihai Mikkel Milan Mirjam Moira Monika Nadia Naledi Nasrin Nergis Neil Nikolai Nils Nina Nkechi Noemi Nuno Oisín
Olga Olumide Orla Oscar Otto Padraig Paloma Pascal Paulina Pavel Petra Pia Pooja Quentin Rachida Rafael Ragnhild Ramona Rashid Rebekka
Renata Rhiannon Rina Roberto Rohan Roza Ruben Sabine Saeed Salma Samira Sanne Saoirse Selin Severin Shirin Sigrid Silvia Simone Siobhan
Solveig Stefania Stellan Sunita Svenja Tadeusz Tamar Tarek Teresa Thandiwe Tiago Tobias Tove Tuuli Ulrike Umar Ursula Valentina Vasco Vera
Veronika Viggo Vikram Wanjiru Wiebke Wiktor Xenia Yael Yasmin Yewande Yonas Yusuf Zainab Zdeněk Zofia Zsófia`;

const family = `
Abara Abbasi Achterberg Adamczyk Agbaje Ahlgren Alcaraz Almeida Amankwah Andersdotter Ansah Arslan Asante Bachmann Bailleul Balogun Banaszak Barragán Baumgart Beddoe
Bellweather Benhaddou Bergqvist Bhandari Bielawski Birkeland Blackwood Bogaert Borowski Brannigan Brekke Brouwer Bukowiec Byrneside Caldicott Carvalhal Cavanagh Ceballos Chandran Chukwu
Cieślak Coelho Cottrill Czerny Dalgaard Danso Debnath Demirci Dessalegn Devlin Dobrev Dunleavy Eckhart Egede Ekwueme Elbaz Eriksdal Espinosa Evensen Faroughi
Fenwick Ferrante Fiadeiro Fjeldstad Fontaine Frankland Friis Galanis Garbutt Gebre Ghoshal Gjerde Gorecki Granqvist Greenhalgh Grzelak Gundersen Gutteridge Hallgren Haddock
Hakimi Halloran Hamdani Harrowgate Hartog Hebblethwaite Heikkinen Hellström Henriksdal Hirano Hoekstra Holmgren Hosseini Huybrechts Ibekwe Idowu Ilves Imanov Ingvarsson Isaksen
Iwasaki Jabłoński Jankovic Jayasuriya Jelinek Johansdotter Kaczmarek Kalloo Kamara Kapadia Karlsen Kavanagh Kemboi Keskin Khatun Kilbride Kirchner Kjeldsen Kolarov Koroma
Kristoffersen Kulkarni Kurek Kvist Lachance Laidlaw Langenberg Larbi Lauridsen Leclair Lehtonen Lewandek Lindholm Llewelyn Loftus Loveday Lundqvist Macharia Maciejewski Madsen
Majewska Makinde Malhotra Marchand Mazurek Mbatha McAllister McGlynn Melnyk Mendoza Mercer Meszaros Mikkelsen Mirza Montague Mukherjee Mwangi Naidoo Nakagawa Narayan
Nascimento Ndiaye Nieminen Nkosi Nordahl Nowakowska Nyberg Obuya Odhiambo Oduya Oakeshott Okonjo Olander Olofsdotter Onyango Oosthuizen Orlov Ortega Ostrander Özdemir
Pacheco Papadakis Parvizi Pawlak Pedersdal Penhaligon Perera Piątek Pietersen Pinheiro Plummer Popescu Prendergast Qureshi Quigley Radwan Rafferty Rahman Rasmussen Redgate
Rehman Ribeiro Rosendal Rottmann Ruiz Rutkowski Saarinen Sabapathy Salgado Sandvik Sarpong Schreiber Seabrook Sesay Shirazi Siddiqui Sikora Sjöberg Skovgaard Sobczak
Solanki Sørbø Stavros Steenkamp Strand Sundqvist Szymański Tadesse Takeda Tapiero Tavares Teasdale Thorsen Tiwari Tolentino Trevelyan Tufton Uchenna Udo Ulrichsen
Vaillant Vandermeer Varga Vasquez Velarde Verhoeven Vikander Vossberg Wadsworth Wanjiku Westerlund Whitcombe Wielgosz Wolanski Woodhead Yamasaki Yeboah Yılmaz Zając Zawadi`;

/** Given names, each once. */
export const givenNames: readonly string[] = given.trim().split(/\s+/);
/** Family names, each once. */
export const familyNames: readonly string[] = family.trim().split(/\s+/);

export interface SampleName {
  readonly given: string;
  readonly family: string;
}

/** As many names as wanted, no two alike and none of the taken ones (by key), always the same. At most 50,000. */
export function sampleNames(count: number, taken: ReadonlySet<string>): readonly SampleName[] {
  const pairs = givenNames.length * familyNames.length;
  // a step without a common divisor visits every pair once before the first comes again
  const step = coprimeStep(pairs);
  const names: SampleName[] = [];
  for (let at = 0; names.length < count && at < pairs; at++) {
    const index = (at * step + 4321) % pairs;
    const name = { given: givenNames[index % givenNames.length] ?? '', family: familyNames[Math.floor(index / givenNames.length)] ?? '' };
    if (!taken.has(nameKey(name))) names.push(name);
  }
  return names;
}

/** A name in small plain letters and hyphens: Tomás Rivera becomes tomas-rivera. */
export function nameKey({ given, family }: SampleName): string {
  return plainLetters(`${given} ${family}`).replaceAll(/[^a-z]+/g, '-');
}

/** An address in the sample company's own, never delivered domain. */
export function sampleEmail({ given, family }: SampleName): string {
  const part = (text: string) => plainLetters(text).replaceAll(/[^a-z]+/g, '');
  return `${part(given)}.${part(family)}@brightwater.example`;
}

function plainLetters(text: string): string {
  const letters: Record<string, string> = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', ı: 'i' };
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[øłßæı]/g, (letter) => letters[letter] ?? letter);
}

function coprimeStep(pairs: number): number {
  let step = Math.floor(pairs * 0.382);
  while (divisor(step, pairs) !== 1) step += 1;
  return step;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
