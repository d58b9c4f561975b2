/* oxlint-disable max-lines -- a table, one name a line */
/**
 * Names that many bear: on a line the spellings and the short forms of one name, in Latin letters without diacritics and
 * in Arabic script. Ours, from common knowledge, and short on purpose: it says that `Bill` may be `William`, which no
 * spelling tells, and that `Marta` and `Maria`, `Li` and `Liu` are two names, not one with a slip.
 * A short form of several names stands on the line of each.
 */
export const commonNameTable = `
aaron aharon haroun harun هارون
abdullah abdallah abdulla abdalla عبدالله
abraham avraham avram abe ibrahim ebrahim ibraheem brahim ابراهيم
adam ادم
agnes agnieszka
ahmad ahmed ahmet akhmed akhmad احمد
alan allan allen
albert alberto al bert albrecht
alexander alexandre alessandro alejandro aleksandr aleksander oleksandr alexandr alex sasha sascha sandro sandy alec xander iskandar
alexandra aleksandra oleksandra alessandra alejandra alex sasha sandra
alexei alexey aleksei aleksey alexej oleksiy oleksii alyosha lyosha
ali aly علي
alice alicia
amin ameen امين
amina aminah امينة
amir ameer emir امير
amira ameera
ana anna anne ann hanna hannah annie anya ania anja
anastasia anastasiya nastya nastia stacy
andrew andrei andrey andrzej andriy andrii andreas andre andrea andres andy drew
angela angelina angie
anthony antonio anton antoine antoni tony toni
antonia antonina tonya
arthur artur arturo art
barbara basia barb
benjamin ben benny binyamin benyamin بنيامين
bernard bernardo bernhard bernie
bilal بلال
boris borys borya
carl karl carlo carlos charles charlie chuck karel karol
carol caroline carolina karolina carolyn
catherine katherine kathryn katharina ekaterina yekaterina katarina catarina caterina kate katie kathy cathy katya kasia kathleen
christian kristian cristian chris
christina kristina cristina christine tina chris
christopher christoph cristobal kristof krzysztof chris kit
daniel danilo daniil danylo dan danny دانيال
daniela danielle
david dave davide dawid daud dawud daoud داود
deborah debora debbie deb
denis dennis denys
dmitry dmitri dmitriy dmitrii dmytro dimitri dimitrios dima mitya dimitar
donald don donnie
dorothy dorothea dorota dot dolly
edward eduard eduardo edouard ed eddie ted teddy ned
eleanor eleonora nora ellie nell
elena yelena olena helen helena helene lena lenka
elizabeth elisabeth elisabetta elizaveta yelizaveta elzbieta liz lizzie beth betty eliza liza lisa elise isabel isabella isabelle
emil emilio emile
emma emmy
eric erik erich
ernest ernst ernesto
eugene eugen evgeny evgeni yevgeny evgeniy evgenii yevhen zhenya gene
eva eve ewa yeva
fadi فادي
faisal faysal feisal فيصل
farid fareed فريد
fatima fatma fatimah fatemeh fathima فاطمة
fyodor fedor feodor theodor theodore teodor ted fedya
frances francesca francisca fran franziska
francis francisco francesco franz francois frank franco paco pancho
frederick frederic friedrich federico fred freddy fritz
gabriel gavriil gabriele gabe jibril جبريل
gabriela gabriella gabrielle
galina halyna galya
george georg georges georgy georgi georgios giorgos yorgos jorge giorgio jerzy heorhiy gosha
yuri yuriy yury juri jurij iurii yurii
gerald gerard gerhard gerry jerry
gregory grigory grigori grigoriy gregor greg hryhoriy grisha
habib حبيب
hamid hameed abdulhamid حميد
hamza hamzah حمزة
hassan hasan hasson حسن
heinrich henry henri enrico enrique henrik henryk harry hank heinz
hussein hussain husain husayn hossein hussayn hosein huseyin khusein حسين
ian iain
ignatius ignacio ignazio nacho
igor ihor
ilya ilia illia elias elia elijah ilyas الياس
imran emran عمران
irina iryna irena irene ira
isaac isaak itzhak yitzhak ishaq isak ike اسحاق
ismail ismael esmail ismayil اسماعيل
ivan iwan vanya
jacob jakob jacobo yakov yakub yaqub jake يعقوب
jacqueline jackie
jaime jamie
jalal celal جلال
jamal gamal cemal jamaal جمال
james jim jimmy jamie
jamila جميلة
jan johan johannes johann hans janos
jean
john jon johnny jack
juan
giovanni gianni
ioannis yannis
jane jean joan joanna joanne johanna juana jana
javier xavier xaver
jennifer jenny jen
jeffrey geoffrey jeff geoff
jessica jess
jeremy jeremiah jeremias jerry
joaquin joachim
joseph jose josef giuseppe josip jozef iosif osip yosef yousef yusuf yousuf youssef yusef joe pepe joey يوسف
josefa josefina josephine pepa
joshua yehoshua josh
judith judit judy
julia giulia yulia yuliya iuliia julie juliana julya
julian julien giuliano
julius julio giulio jules
kamal kemal kamel كمال
karim kareem كريم
kenneth ken kenny
kevin
khadija khadijah hadija خديجة
khaled khalid halid خالد
konstantin constantin costantino kostya kostas
larisa larissa lara
laura lora
laurence lawrence lorenzo laurent lars larry
layla leila laila leyla ليلى
leo leon leonid leonard leonardo lev lyonya len
lewis louis luis luigi ludwig lou lajos
linda lindy
louise luisa luise
lucas luke luca lukas lukasz luka
lucy lucia lucie
ludmila lyudmila liudmyla luda lyuda
magdalena magda madeleine
mahdi mehdi مهدي
mahmoud mahmud mahmood mehmood محمود
manuel emanuel emmanuel manolo manny
marcel marcello marcelo
margaret margarita margarethe margherita maggie meg peggy greta rita gosia malgorzata
maria ma mary marie mariya mariia marija masha molly polly mariam maryam miriam myriam مريم
marina
mario
mark marc marco marcos markus marcus marek
martin martino marcin marty
martha marta
martina
matthew matteo mateo matthias matthieu mateusz matvey matt
maurice mauricio maurizio moritz
maxim maksim maksym max
maximilian massimiliano max
michael mikhail michail mykhailo miguel michel michele michal mikael mike mick mickey misha micha mihail mihai
michelle michaela micaela
mohammad muhammad mohamed muhammed mohammed mohamad muhamad mohamud mukhammad magomed muhamed mehmet mahomet mohd muhammet mhd md محمد
monica monika monique
moses moshe moises musa moussa mousa موسى
mustafa mustapha mostafa moustafa مصطفى
nadir nader نادر
nadia nadezhda nadya nadiya
nancy
nasser nasir naser ناصر
natalia natalya nataliya natalie nathalie natasha
nathan nathaniel natan nate
nicholas nicolas nikolai nikolay nikolaos mykola nicolae niccolo nick nicky kolya klaus nico
nicole nicola nikki
nina
nur noor nour نور
olga olha olya
oleg oleh
oliver olivier
olivia
omar omer umar عمر
osama usama اسامة
osman uthman othman usman عثمان
oscar oskar
pamela pam
patricia patty pat trish
patrick patricio patrizio paddy pat
paul pablo paolo pavel pavlo pawel paulo pasha
paula paola paulina pauline
pavla
peter pedro pietro pierre piotr petr pyotr petro pete petros
philip phillip felipe filippo philippe filip phil
rachel raquel rahel
rafael raphael raffaele rafi
raisa
ramon raymond raimund ray raimundo
rashid rasheed رشيد
rebecca rebekah becky
richard ricardo riccardo ryszard rick dick rich richie
robert roberto rob bob bobby robbie bert
roberta
roger rogerio ruggero
roland rolando orlando
roman romain romano
ronald ronaldo ron ronnie
rose rosa rosie
rudolf rodolfo rudolph rudi rudy
ruslan rustam
saad saed سعد
sabrina
said saeed sayeed sayid سعيد
saleh salih صالح
salim saleem selim سليم
salma
sami samy سامي
samir sameer سمير
samuel samuil sam sammy shmuel
sarah sara sally سارة
sebastian sebastien bastian seb
sergei sergey sergiy serhii serhiy sergio serge siergiej sergej seryozha
sharif sherif شريف
simon shimon simone simeon semyon semen
sofia sophia sophie sofie zofia sonya sonia
solomon shlomo suleiman sulaiman suleyman salomon سليمان
stanislav stanislaw stan stas
stephen steven stefan stephan esteban stefano etienne stepan steve istvan
stephanie stefanie steffi
susan susanne suzanne susanna sue susie zuzana
svetlana svitlana sveta
tamara toma
tarik tareq tariq tarek طارق
tatiana tatyana tetiana tanya tania
teresa theresa therese tess terry
thomas tomas tommaso tomasz tom tommy foma
timothy timofey timoteo tim timmy
valentin valentino valentyn
valentina
valery valeriy valerii valeri valera
vasily vasili vasiliy vasyl basil vasilis vasya
vera
veronica veronika
victor viktor vittorio vitya
victoria viktoria viktoriya vicky vika
vincent vincenzo vicente vince
vitaly vitaliy vitalii vitali
vladimir volodymyr wladimir uladzimir vova volodya vlad
vladislav wladyslaw vladyslav vlad
vyacheslav viacheslav slava vyacheslaw
walid waleed وليد
walter valter wally gualtiero
wilhelm william guillermo guglielmo guillaume willem will bill billy willy liam
yaroslav jaroslav jaroslaw slava
yasin yassin yaseen ياسين
yasser yasir yaser ياسر
yves ivo
zachary zacharias zach zakaria zakariya زكريا
zainab zaynab zeinab zeynep زينب
zoe zoya
abbas عباس
adel adil عادل
ammar عمار
anwar انور
ashraf اشرف
ayman aiman ايمن
aziz azeez عزيز
bashir basheer بشير
bassam بسام
fahim faheem فهيم
fahima
hashim hashem هاشم
hatem hatim حاتم
hazem hazim حازم
hisham hesham هشام
jaber jabir جابر
jafar jaafar جعفر
jalil jaleel جليل
kazim kadhim كاظم
khalil خليل
latif lateef لطيف
majid majeed ماجد مجيد
mansour mansur منصور
marwan مروان
masoud masud مسعود
mazen mazin مازن
mubarak مبارك
munir muneer منير
murad مراد
nabil nabeel نبيل
qadir qader قادر
qasim qasem قاسم
rahim raheem رحيم
rahman رحمن
rami ramy رامي
ramzi رمزي
riyad riad رياض
sadiq sadeq صادق
salah صلاح
sultan سلطان
taha طه
tahir taher طاهر
wael وائل
yahya yehia يحيى
ziad ziyad زياد
kim gim
un eun
lee li yi ri rhee
park pak bak
choi choe chwe
jung jeong chung chong
kang gang
cho jo
yoon yun youn
jang chang zhang cheung
lim im
han
shin sin
seo suh
kwon gwon
hwang huang wong
ahn an
liu lau liou
wang wong
chen chan chern
yang yeung
zhao chao chiu
zhou chou chow
wu ng
xu hsu
sun suen
hu woo
zhu chu
gao kao
lin lam
he ho
guo kuo kwok
ma mah
luo lo law
liang leung
song sung
zheng cheng chang
xie hsieh tse
tang tong
deng teng
feng fung
cao tsao
zeng tseng tsang
cai tsai choi
jiang chiang
nguyen
tran
pham
miller
muller mueller
moller moeller
smith smyth smythe
schmidt schmitt schmid schmitz
johnson
johnston johnstone
johansson johansen
jackson
jones
williams
williamson
wilson
davis davies
brown browne
braun
martinez
martin martins
garcia
gonzalez gonzales gonsalez
rodriguez rodrigues
hernandez
fernandez fernandes
kowalski kowalska
kowalczyk
lopez lopes
perez peres
sanchez
ramirez
ivanov
petrov
pavlov
popov
sidorov
petra
rajesh
ramesh
suresh
naresh
mahesh
dinesh
ganesh
mukesh
rakesh
sunil
anil
amit
sumit
rohit
mohit
ajay
vijay
sanjay
sanjeev sanjiv
rajiv rajeev
hiroshi
hiroki
hiroto
kenji
kenta
takashi
takeshi
takahiro
satoshi
tanaka
yamada
yamamoto
suzuki
sasaki
sato satoh
saito saitoh
kato katoh
hansen hanssen
hanson hansson
jansen janssen
jensen
nielsen nilsen
nilsson nielsson
olsen
olsson
larsen
larsson
petersen pedersen
petersson peterson pettersson
andersen
anderson andersson
levi levy
levin levine
weber
wagner
fischer fisher
meyer meier maier mayer
bauer
becker
beck
rossi
russo
yilmaz
yildiz
yildirim
`;

const linesOf = new Map<string, number[]>();
for (const [line, names] of commonNameTable.trim().split("\n").entries())
  for (const name of names.split(" ")) linesOf.set(name, [...(linesOf.get(name) ?? []), line]);

const none: readonly number[] = [];

/** The lines of the table on which a name stands, by number: none where it is not one of those. */
export function commonNamesOf(word: string): readonly number[] {
  return linesOf.get(word) ?? none;
}
