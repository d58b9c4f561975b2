/** Words that stand in names and are nobody's alone, in Latin letters as `romanise` writes them. Ours. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Articles and prepositions: writers leave them out, add them and join them as they like. */
export const particles = words(`
  al el ul ud ur il da das de dei del della der des di do dos du la las le les lo los of von van ven vom zu zum zur ter
  ten den het mc mac san`);

/** What makes the next word the father's name. */
export const childOf = words("bin ibn ben bint bt bte binti binte ould wuld walad weld mint ap bar bat s/o d/o");
/** What makes the word before it the father's name. */
export const fathersChild = words("oglu ogly ogli oghlu uulu uly kyzy kizi qizi gizi");

/**
 * How people are addressed; left out before names are compared, where something is left then. None that is borne as a
 * family name (King, Major, Prince).
 */
export const titles = words(`
  mr mrs ms miss mister madam mme mlle herr frau sir dr prof professor doctor eng engineer hon honourable honorable rev
  reverend gen col colonel maj capt captain lt sgt lieutenant senor senora monsieur madame`);

/** Titles that also are borne as names: they count, but little. */
export const borneTitles = words(`
  haji hajji hajj hadji hajja al-hajj alhaj sheikh shaikh shaykh sheik sayyid sayed sayyed syed sayid seyed mullah mulla
  mawlawi maulavi mawlavi molvi qari ustad hafiz imam maulana mawlana ayatollah khan begum bibi bey pasha`);

/** Which of several of one name: the numbers of kings, and father and son. */
const generations = new Map(
  Object.entries({ jr: 2, junior: 2, jnr: 2, sr: 1, senior: 1, snr: 1, ii: 2, iii: 3, iv: 4, "2nd": 2, "3rd": 3 }),
);

export function generationOf(word: string): number | null {
  return generations.get(word) ?? null;
}

/** A father's name as East Slavs write it, read as Latin letters. */
export const slavicPatronymic = /.{2}(?:ovit?ch|evit?ch|yevich|ovych|yovych|ovna|evna|ivna|yivna|inichna|ichna)$/;

/** Family names that stand first, in Latin letters as their bearers write them. */
export const firstInEastAsia = words(`
  kim lee park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim han shin seo kwon hwang ahn song ryu
  hong ko ri li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang zheng xie tang xi
  deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen mao chan wong cheung
  leung lam ng nguyen tran le pham huynh hoang phan vu vo dang bui do ngo duong ly`);

/** Family names of two characters. */
export const compoundSurnames = words(
  "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 慕容 皇甫 尉迟 尉遲 公孙 公孫 令狐 宇文 长孙 長孫 东方 東方 夏侯 南宫 南宮 남궁 황보 제갈 선우 독고 사공 서문",
);

/** Korean family names in Latin letters as their bearers write them, which no rule of transcription gives. */
export const koreanSurnames = new Map(
  `김=kim 이=lee,yi,ri,rhee 박=park,pak 최=choi,choe 정=jung,jeong,chung 강=kang 조=cho,jo 윤=yoon,yun 장=jang,chang 임=lim,im
   한=han 오=oh 서=seo,suh 신=shin 권=kwon 황=hwang 안=ahn,an 송=song 류=ryu,yoo 유=yoo,yu 홍=hong 전=jeon,chun 고=ko,go 문=moon
   양=yang 손=son,sohn 배=bae,pae 백=baek,paik 허=heo,hur 남=nam 심=shim,sim 노=noh,roh 하=ha 곽=kwak 성=sung,seong
   차=cha 주=joo,chu 우=woo 구=koo,ku 민=min 나=na,ra 진=jin,chin 지=ji 엄=eom,um 채=chae 원=won 천=chun 방=bang 공=kong
   현=hyun 함=ham 변=byun 염=yeom 여=yeo 추=choo 도=do 석=seok 선=sun 설=seol 마=ma 길=gil 연=yeon 위=wi 표=pyo 명=myung
   기=ki 반=ban 왕=wang 금=keum 옥=ok 육=yook 인=in 맹=maeng 제=je 모=mo 탁=tak 국=kook`
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 1), pair.slice(2).split(",")]),
);
