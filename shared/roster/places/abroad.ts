/**
 * Countries with what their schools are called after: other names of the country, then cities, regions and founders.
 * One word may stand under several countries; then nothing is suggested unless another word settles it.
 */
export const abroad = `Afghanistan: afghan | kabul, herat, nangarhar, kandahar
Albania: albanian | tirana
Algeria: algerian, algerie | algiers, alger, oran, constantine, annaba
Argentina: argentine | buenos aires, cordoba, la plata, rosario, tucuman, favaloro, maimonides, cuyo, mendoza
Armenia: armenian | yerevan, heratsi
Australia: australian | sydney, melbourne, monash, queensland, adelaide, flinders, deakin, griffith, newcastle, tasmania, new south wales, western australia, james cook
Austria: austrian | vienna, wien, graz, innsbruck, salzburg, paracelsus
Azerbaijan: | baku
Bahamas: | nassau
Bahrain: arabian gulf university | manama
Bangladesh: bangladeshi | dhaka, chittagong, sylhet, rajshahi, mymensingh, khulna, comilla, bangabandhu, sher e bangla, sir salimullah, shaheed suhrawardy, rangpur, bogra, jahurul islam, bogura, dinajpur, faridpur, ibrahim medical
Belarus: belarusian | minsk, grodno, gomel, vitebsk
Belgium: belgian, belgique | leuven, louvain, ghent, gent, brussels, bruxelles, antwerp, antwerpen, liege
Bolivia: boliviana | la paz, cochabamba, santa cruz de la sierra, san simon, univalle, san francisco xavier
Bosnia and Herzegovina: bosnia | sarajevo, banja luka, mostar, tuzla
Brazil: brasil, brazilian | sao paulo, rio de janeiro, minas gerais, bahia, parana, pernambuco, campinas, unicamp, ceara, brasilia, porto alegre, goias, santa catarina, rio grande do sul, belo horizonte, sergipe
Bulgaria: bulgarian | sofia, plovdiv, varna, pleven
Cameroon: | yaounde, douala, buea
Chile: chilean | santiago, concepcion, valparaiso, de los andes chile
China: chinese, peoples republic of china | beijing, peking, shanghai, fudan, wuhan, zhejiang, hangzhou, nanjing, guangzhou, sun yat sen, sichuan, chengdu, tianjin, tongji, jinan, shandong, harbin, dalian, jiangsu, xian jiaotong, capital medical university, xiangya, chongqing, shenyang, hebei, zhengzhou, huazhong, soochow, qingdao, tsinghua, southern medical university
Colombia: colombian | bogota, medellin, cali, antioquia, javeriana, rosario bogota, del valle, cartagena, barranquilla, bucaramanga, universidad ces, del norte, el bosque, caldas, la sabana, santander
Costa Rica: | san jose costa rica, ucimed, universidad de ciencias medicas
Croatia: croatian | zagreb, split, rijeka, osijek
Cuba: cuban | havana, habana, escuela latinoamericana de medicina, villa clara, santiago de cuba
Cyprus: | nicosia, european university cyprus
Czechia: czech republic, czech | prague, charles university, masaryk, brno, olomouc, palacky, hradec kralove, pilsen
Denmark: danish | copenhagen, aarhus, odense
Dominican Republic: republica dominicana | santo domingo, utesa, iberoamericana, unibe, intec, central del este, pedro henriquez urena, madre y maestra, pucmm, universidad nordestana, ucne, eugenio maria de hostos
Ecuador: ecuadorian | quito, guayaquil, cuenca, san francisco de quito, catolica de santiago de guayaquil, loja
Egypt: egyptian | cairo, ain shams, alexandria, mansoura, assiut, tanta, zagazig, benha, menoufia, minia, al azhar, suez canal, kasr al ainy, kasr alainy, sohag, october 6, fayoum, helwan, beni suef
El Salvador: salvadoran | san salvador, evangelica de el salvador, dr jose matias delgado
Estonia: | tartu
Ethiopia: ethiopian | addis ababa, gondar, jimma, mekelle, hawassa, haramaya, st pauls hospital millennium
Finland: finnish | helsinki, turku, tampere, oulu
France: french | paris, lyon, marseille, bordeaux, toulouse, strasbourg, montpellier, lille, nantes, sorbonne, descartes
Georgia: republic of georgia, georgian | tbilisi, batumi, akaki tsereteli, kutaisi, ivane javakhishvili, petre shotadze, david tvildiani, caucasus
Germany: german, deutschland | berlin, charite, munich, munchen, heidelberg, hamburg, frankfurt, cologne, koln, bonn, freiburg, tubingen, leipzig, dresden, hannover, ludwig maximilian, gottingen, mainz, wurzburg, erlangen, aachen, ulm, dusseldorf, jena, kiel, marburg, rostock, regensburg
Ghana: ghanaian | accra, kumasi, kwame nkrumah, cape coast, legon
Greece: greek, hellenic | athens, thessaloniki, aristotle, patras, crete, ioannina, thessaly, thrace, kapodistrian
Guatemala: guatemalan | san carlos de guatemala, francisco marroquin, rafael landivar, mariano galvez
Guyana: guyanese | georgetown guyana
Haiti: haitian, haiti | port au prince, quisqueya, notre dame d haiti
Honduras: honduran | tegucigalpa, unah, san pedro sula
Hong Kong: |
Hungary: hungarian | budapest, semmelweis, debrecen, szeged, pecs
Iceland: | reykjavik
India: indian | delhi, new delhi, mumbai, bombay, chennai, madras, kolkata, calcutta, bangalore, bengaluru, hyderabad, pune, ahmedabad, gujarat, maharashtra, karnataka, kerala, tamil nadu, andhra, telangana, osmania, gandhi medical, kasturba, manipal, mangalore, vellore, christian medical college, aiims, all india institute, jipmer, pondicherry, puducherry, maulana azad, lady hardinge, grant medical, seth g s, seth gs, kem, topiwala, lokmanya tilak, b j medical, bj medical, baroda, vadodara, surat, rajkot, bhavnagar, punjab, amritsar, ludhiana, patiala, chandigarh, rajasthan, jaipur, sawai man singh, uttar pradesh, lucknow, king george, banaras, kanpur, agra, aligarh, jawaharlal, kakatiya, guntur, rangaraya, nizam, siddhartha medical, ms ramaiah, m s ramaiah, st johns medical college, nagpur, indore, bhopal, patna, bihar, orissa, odisha, assam, gauhati, trivandrum, thiruvananthapuram, calicut, kottayam, coimbatore, psg, madurai, stanley medical, kilpauk, sri ramachandra, saveetha, jss, mysore, mysuru, belgaum, belagavi, d y patil, dy patil, krishna institute, deccan, kamineni, mamata medical, narayana medical, smt, nhl, mahatma gandhi, goa medical, himachal, jammu, srinagar, west bengal, amrita institute, dayanand, father muller, bharati vidyapeeth, sumandeep, ntr university, rajiv gandhi university, vydehi, kempegowda
Indonesia: indonesian | jakarta, surabaya, airlangga, gadjah mada, bandung, padjadjaran
Iran: iranian, islamic republic of iran | tehran, teheran, shiraz, mashhad, isfahan, tabriz, shahid beheshti, ahvaz, kerman, azad
Iraq: iraqi | baghdad, basrah, basra, mosul, mustansiriyah, al nahrain, kufa, babylon, erbil, hawler, sulaimani, duhok, al kindy
Ireland: irish, eire | dublin, galway, cork, limerick, royal college of surgeons in ireland, rcsi, trinity college dublin
Israel: israeli | tel aviv, sackler, hebrew university, hadassah, ben gurion, technion, bar ilan, haifa, ariel university
Italy: italian, italia | rome, roma, milan, milano, bologna, padua, padova, naples, napoli, turin, torino, florence, firenze, sapienza, pavia, pisa, catania, palermo, bari, genoa, genova, humanitas, sacro cuore, san raffaele, verona, siena, perugia, messina
Jamaica: jamaican | university of the west indies, west indies, mona campus
Japan: japanese | tokyo, kyoto, osaka, keio, nagoya, kobe, hokkaido, tohoku, kyushu, juntendo, okinawa, hiroshima, yokohama
Jordan: jordanian | amman, jordan university of science, hashemite, mutah, yarmouk, irbid, balqa
Kazakhstan: kazakh | almaty, astana, karaganda
Kenya: kenyan | nairobi, moi university, kenyatta
Kosovo: | prishtina, pristina
Kuwait: kuwaiti |
Kyrgyzstan: kyrgyz | bishkek, osh state
Latvia: latvian | riga, stradins
Lebanon: lebanese | beirut, american university of beirut, aub, saint joseph, balamand, beirut arab university, holy spirit university of kaslik
Libya: libyan | tripoli, benghazi, misurata, zawia, al fateh
Lithuania: lithuanian | vilnius, kaunas
Malaysia: malaysian, malaya | kuala lumpur, kebangsaan, sains, penang, imu university, putra malaysia
Malta: |
Mexico: mexican, mexicana | guadalajara, monterrey, nuevo leon, unam, autonoma de mexico, anahuac, la salle, puebla, veracruz, yucatan, jalisco, uag, tecnologico de monterrey, sinaloa, baja california, tamaulipas, morelos, michoacana, queretaro, panamericana, xochicalco, montemorelos
Moldova: moldovan | chisinau, nicolae testemitanu
Mongolia: mongolian | ulaanbaatar
Morocco: moroccan, maroc | casablanca, rabat, fes, marrakech
Myanmar: burma | yangon, mandalay, university of medicine 1, university of medicine 2, magway
Nepal: nepalese | kathmandu, tribhuvan, b p koirala, bp koirala, pokhara, manipal college of medical sciences, chitwan, patan academy, nobel medical college, lumbini, kist medical, dhulikhel, bharatpur, universal college of medical, janaki, birgunj
Netherlands: dutch, holland | amsterdam, leiden, rotterdam, erasmus, utrecht, groningen, maastricht, nijmegen, radboud
New Zealand: | auckland, otago, dunedin
Nicaragua: nicaraguan | managua, unan leon, universidad americana uam
Nigeria: nigerian | lagos, ibadan, ilorin, nnamdi azikiwe, enugu, nsukka, obafemi awolowo, ahmadu bello, benin city, university of benin, jos, port harcourt, calabar, maiduguri, olabisi onabanjo, ladoke akintola, ambrose alli, usmanu danfodiyo, bayero, igbinedion, madonna university, abia state, ebonyi, afe babalola, babcock, delta state university abraka, bowen, imo state
North Macedonia: macedonia | skopje, cyril and methodius
Norway: norwegian | oslo, bergen, trondheim, tromso
Oman: omani | sultan qaboos, muscat
Pakistan: pakistani | karachi, lahore, islamabad, rawalpindi, peshawar, faisalabad, multan, nishtar, hyderabad, quetta, bolan, sindh, punjab, dow medical, dow university, dow international, aga khan, king edward, allama iqbal, fatima jinnah, services institute, rawal institute, rawal, shifa, khyber, ayub, liaquat, ziauddin, baqai, hamdard, jinnah, quaid e azam, army medical college, foundation university, csc, fmh, cmh, shalamar, lahore medical, sheikh zayed, chandka, peoples university of medical, isra university, nawaz sharif, riphah, wah medical, gomal, saidu, rehman, gandhara, frontier medical, bahria, altamash, sargodha, gujranwala, bahawalpur, sialkot, akhtar saeed, azra naheed, federal medical, ameer ud din, amna inayat, central park medical, continental medical, khawaja muhammad safdar, mohtarma benazir, benazir bhutto
Palestine: palestinian, west bank, gaza | al quds, an najah, islamic university of gaza
Panama: panameno | latina de panama, columbus university panama
Paraguay: | asuncion, encarnacion
Peru: peruvian, peruana | lima, cayetano heredia, san marcos, san martin de porres, arequipa, trujillo, ricardo palma, cusco, cientifica del sur, san agustin, antenor orrego, piura
Philippines: philippine | manila, santo tomas, cebu, far eastern university, de la salle, davao, st lukes medical center college, ateneo, silliman, angeles university foundation, saint louis university baguio, our lady of fatima, ramon magsaysay, pamantasan, xavier university ateneo, iloilo
Poland: polish, poland | warsaw, warszawa, krakow, jagiellonian, lodz, lublin, poznan, wroclaw, gdansk, silesia, katowice, bialystok, szczecin, collegium medicum
Portugal: portuguese | lisbon, lisboa, porto, coimbra, minho, nova medical
Qatar: weill cornell qatar, cornell medicine qatar | doha
Romania: romanian | bucharest, carol davila, cluj, iuliu hatieganu, iasi, timisoara, craiova, targu mures, constanta, ovidius, victor babes, oradea, gr t popa, arad
Russia: russian, russian federation | moscow, saint petersburg, st petersburg, sechenov, pirogov, kazan, novosibirsk, volgograd, samara, tver, kursk, saratov, peoples friendship, pavlov, rostov, omsk, siberian
Rwanda: | kigali
Saudi Arabia: saudi, ksa | riyadh, jeddah, king saud, king abdulaziz, king faisal, alfaisal, umm al qura, imam abdulrahman, dammam, taibah, qassim, jazan, taif, king khalid, abha, najran, almaarefa, majmaah
Senegal: | dakar, cheikh anta diop
Serbia: serbian | belgrade, novi sad, nis, kragujevac
Singapore: | duke nus, nanyang, yong loo lin
Slovakia: slovak | bratislava, comenius, kosice, safarik
Slovenia: | ljubljana, maribor
Somalia: | mogadishu
South Africa: south african | cape town, witwatersrand, pretoria, stellenbosch, kwazulu natal, johannesburg, walter sisulu, free state
South Korea: korea, korean | seoul, yonsei, hanyang, busan, pusan, ajou, kyung hee, inje, sungkyunkwan, ewha, daegu, catholic university of korea
Spain: spanish, espana | madrid, barcelona, navarra, valencia, sevilla, seville, granada, complutense, salamanca, zaragoza, malaga, santiago de compostela, cordoba, murcia, alicante, pais vasco
Sri Lanka: | colombo, peradeniya, kelaniya, jaffna, ruhuna
Sudan: sudanese | khartoum, gezira, omdurman, ahfad, al neelain, nileen, kordofan, bahri, ribat
Sweden: swedish | stockholm, karolinska, uppsala, lund, gothenburg, umea, linkoping
Switzerland: swiss | zurich, geneva, geneve, basel, bern, lausanne
Syria: syrian, syrian arab republic | damascus, aleppo, tishreen, al baath, kalamoon, homs, latakia, hama
Taiwan: | taipei, kaohsiung, taichung, chang gung, yang ming, tzu chi, china medical university
Tajikistan: tajik | dushanbe, avicenna
Tanzania: | dar es salaam, muhimbili
Thailand: thai | bangkok, chulalongkorn, mahidol, siriraj, chiang mai, khon kaen
Trinidad and Tobago: trinidad | st augustine campus
Tunisia: tunisian, tunisie | tunis, sfax, sousse, monastir
Turkey: turkish, turkiye | istanbul, ankara, hacettepe, ege, izmir, marmara, gazi, cerrahpasa, dokuz eylul, cukurova, koc, baskent, bezmialem, uludag, erciyes, acibadem, yeditepe, akdeniz, trakya, capa, gaziantep
Uganda: ugandan | makerere, mbarara, kampala
Ukraine: ukrainian | kyiv, kiev, kharkiv, kharkov, odessa, odesa, lviv, vinnytsia, vinnitsa, bogomolets, bukovinian, zaporizhzhia, ternopil, ivano frankivsk, dnipro, crimea, luhansk, donetsk, danylo halytsky
United Arab Emirates: uae, emirates | dubai, sharjah, abu dhabi, gulf medical university, ajman, mohammed bin rashid, ras al khaimah, al ain
United Kingdom: uk, england, scotland, wales, northern ireland, british | london, oxford, cambridge, edinburgh, glasgow, manchester, birmingham, leeds, bristol, kings college london, imperial college, queen mary, barts, st georges university of london, southampton, nottingham, sheffield, liverpool, cardiff, swansea, dundee, aberdeen, leicester, newcastle, newcastle upon tyne, warwick, exeter, plymouth, queens university belfast, belfast, brighton, keele, east anglia
Uruguay: uruguayan | montevideo
Uzbekistan: uzbek | tashkent, samarkand, bukhara
Venezuela: venezuelan | caracas, central de venezuela, zulia, maracaibo, carabobo, los andes, merida, lisandro alvarado, barquisimeto, valencia, oriente, francisco de miranda, romulo gallegos
Vietnam: vietnamese | hanoi, ho chi minh, hue university, pham ngoc thach
Yemen: yemeni | sanaa, aden, thamar
Zambia: | lusaka
Zimbabwe: zimbabwean | harare`
/** Short names that say by themselves that a school is meant. */
export const abroadShort = `India: aiims, jipmer, cmc vellore, cmc ludhiana, smims
Ireland: rcsi
Lebanon: aub
Mexico: uag, unam
Pakistan: kemu, aku, dow, amc rawalpindi, duhs, aimc
Dominican Republic: unibe, utesa, pucmm
Poland: jagiellonian`
