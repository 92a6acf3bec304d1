## wire-01 NEWS_ARTICLE en
Donations to the Lathrop Foundation came with expectations, a review of its correspondence shows.

{t1 “He gave, so he gets a seat,”} {s1 Corin Delacourtis, then the foundation's director}, {c1 wrote} to a colleague in 2009. {s2 The colleague, Tamsin Yarrow}, {c2 objected} {t2 that seats were for heads of state}.

{s3 Mr. Delacourtis} {c3 did not respond} to questions. {s4 His lawyer} {c4 described} {t4 the exchange as banter}. {t5 There was no link between money and access}, {s5 the lawyer} {c5 wrote}, in what {s6 one former donor} {c6 called} {t6 “the shortest fairy tale ever told.”}

{s7 Republicans on the oversight committee} {c7 have long charged} {t7 that the foundation sold influence}. {s8 Its chairman, Rep. Winston Kettleman}, {c8 said} {t8 he intended to subpoena the records}. He believes, {s9 he} {c9 said}, {t9 that the emails are “the tip of something.”}

{s10 The foundation} {c10 says} {t10 it follows the strictest rules of any charity its size}, and {c11 points out} {t11 that it has published its donors since 2008}.
===
4 DENIED/ASSERTED OTHER +
5 DENIED OTHER -
6 DENIED/ALLEGED OTHER +
7 ALLEGED OTHER +
8 PROMISED/ASSERTED OTHER +
## wire-02 NEWS_ARTICLE en
ST. PAUL — Four days after a snowplow struck her son, {s1 Verity Balewa} {c1 has a question} no one will answer.

{t2 “Who was driving?”} {s2 she} {c2 asked} on Wednesday, standing in the slush outside City Hall.

{s3 The police} {c3 say} {t3 the investigation is continuing}. {s4 The public works department} {c4 says} {t4 it cannot release the name while the police are investigating}. {s5 The union that represents drivers} {c5 said} {t5 its member “is devastated”}, but {c6 would not say} who that member was.

{t7 The plow was going 12 miles an hour}, {c7 according to} {s7 a preliminary report}. {s8 A witness, Quentin Nettleship}, {c8 put} {t8 its speed at twice that}. {s9 He} {c9 told} {v9 KSTP-North} {t9 that the driver “never touched the brake.”}

{s10 Mayor Gideon Stanhope} {c10 expressed} sympathy. {t11 The city would pay for the funeral}, {s11 he} {c11 announced}. {s12 Ms. Balewa} {c12 rejected} {t12 the offer}. {t13 “I don't want a check. I want a name,”} {s13 she} {c13 said}.
===
4 ASSERTED OTHER -
11 PROMISED OTHER +
9 ALLEGED/ASSERTED OTHER +
12 DENIED OTHER -
13 APPEALED/ASSERTED OTHER/APPEAL +
## wire-03 NEWS_ARTICLE en
Is the new tariff legal? It depends on whom you ask.

{s1 The administration} {c1 argues} {t1 that a 1962 law gives the president sweeping power over imports that threaten national security}. {t2 Canned peaches}, {s2 government lawyers} {c2 told} the court, {t2 are a matter of national security because soldiers eat them}.

{s3 The importers who sued} {c3 find} {t3 that laughable}. {t4 “By that logic, so is shampoo,”} {c4 said} {s4 Ulric Inkpen, their attorney}. {s5 Judge Maribel Abernant} {c5 appeared to agree}. {t6 “I am looking for the limit, and I don't see one,”} {s6 she} {c6 remarked} from the bench.

{s7 Trade scholars} {c7 are divided}. {s8 Rosalind Zelinger of Bowdler University} {c8 thinks} {t8 the government will lose}; {s9 her colleague Nolan Quillfeather} {c9 predicts} {t9 that the case will be settled before a ruling}. {s10 Both} {c10 acknowledge} {t10 that nothing like it has been tried}.

{s11 A Commerce Department spokesman} {c11 declined} to comment on pending litigation, {c12 except to say} {t12 that the peaches “speak for themselves.”}
===
3 DENIED OTHER -
6 DENIED/ASSERTED OTHER -
## wire-04 NEWS_ARTICLE en
{s1 Hundreds of pages of diaries, made public on Monday}, {c1 show} {t1 that the late archbishop knew about the abuse as early as 1987}.

{t2 “F. has done it again,”} {s2 Archbishop Edric Fairholt} {c2 wrote} on March 3 of that year. {t2 “Moved him to St. Anne's.”}

{s4 Lawyers for eleven men} {c4 say} {t4 “F.” is the Rev. Hollis Garrow}, who died in 2011. {s5 The archdiocese} {c5 has not disputed} that. In a statement, {s6 it} {c6 apologized} and {c7 said} {t7 that it would open its remaining files to the state}.

{t8 “We've heard that promise,”} {s8 Percy Umberland, one of the eleven}, {c8 said} at a news conference, a photograph of himself at nine propped beside the microphone. {t9 “I heard it from him,”} {s9 he} {c9 added}, pointing at the archbishop's portrait.

{s10 A spokeswoman} {c10 denied} {t10 a report that the chancery had shredded letters}. {s11 The report, in The Harborside Globe}, {c11 cited} {t11 two former secretaries}.
===
7 PROMISED OTHER +
10 DENIED OTHER -
4 ALLEGED/ASSERTED OTHER +
## wire-05 NEWS_ARTICLE en
{s11 The White House} on Saturday {c11 accused} {t11 Syria's government of blocking an aid convoy to Madaya}, a charge {s1 Damascus} {c1 called} {t1 “theatre.”}

{t2 Eighteen trucks have been turned back since Tuesday}, {c2 said} {s2 a senior administration official who briefed reporters on the condition that he not be named}. {t3 Soldiers at the last checkpoint removed surgical kits}, {s3 the official} {c3 said}.

{s4 Syria's ambassador to the United Nations} {c4 countered} {t4 that the trucks had lacked the proper stamps}. {s5 He} {c5 accused} {t5 Washington of “counting trucks it does not drive.”}

{s6 The Red Crescent} {c6 confirmed} {t6 that the convoy had not reached the town} but {c7 did not say} why. {s8 A doctor in Madaya}, reached through WhatsApp, {c8 said} {t8 three children had died of dehydration}. {s9 His account} could not be verified.

{s10 Moscow}, which had guaranteed the convoy's passage, {c10 urged} {t10 “all sides” to show patience}.
===
1 DENIED HUMANITARIAN/OTHER -
2 ASSERTED HUMANITARIAN -
3 ALLEGED HUMANITARIAN/ATTACK +
4 DENIED HUMANITARIAN/OTHER +
5 ALLEGED OTHER +
6 ASSERTED HUMANITARIAN -
8 REPORTED/ASSERTED CASUALTIES/HUMANITARIAN +
10 APPEALED APPEAL +
11 ALLEGED HUMANITARIAN +
## wire-06 NEWS_ARTICLE en
{s1 Yarrow}, 44, {c1 says} {t1 he never planned to run}. {t2 “My wife planned it,”} {s2 he} {c2 likes to tell} crowds. {t2 “I was informed.”}

That may be true. {s3 People who have known him since college} {c3 say} {t3 he has been preparing for this since he was nineteen}. {s4 A roommate, Anselm Lathrop}, {c4 remembers} {t4 a list taped inside a closet: law school, district attorney, Congress, Senate}. {t5 “The last line was blank,”} {s5 Lathrop} {c5 said}. {t5 “We all knew what it was.”}

In the Senate {s7 Yarrow} {c7 earned} a reputation as a showboat. {s8 His colleagues} {c8 grumble} {t8 that he is the last to arrive and the first to reach the cameras}. {t9 “He's never met a microphone he didn't marry,”} {c9 says} {s9 one Republican senator who has endorsed a rival}.

{s10 His defenders} {c10 counter} {t10 that he wins}. {t11 Yarrow has never lost a race}, {c11 notes} {s11 his longtime strategist, Imelda Vandermeer}.

{s12 The candidate} {c12 dismisses} {t12 the sniping as jealousy}.
===
8 ALLEGED/ASSERTED OTHER +
9 ALLEGED/ASSERTED OTHER +
12 DENIED OTHER -
1 DENIED/ASSERTED OTHER -
## wire-07 NEWS_ARTICLE en
{t10 A Secret Service agent who left a loaded pistol in an airport bathroom has been suspended}, {s10 the agency} {c10 confirmed} Friday.

{t1 The agent, whose name was not released, realized the mistake “within minutes,”} {c1 according to} {s1 agency spokesman Grant Petrovan}. {s2 A janitor} {c2 told} {v2 Action 9 News} {t2 that it was closer to an hour}.

{t3 “I saw it sitting there by the soap,”} {c3 said} {s3 the janitor, Curtis Okonjo}. {t3 “I've got grandkids. I about fainted.”}

{s4 Rep. Bettina Thistlewood, D-Md.}, {c4 said} {t4 it was the fifth such lapse in two years} and {c5 accused} {t5 the agency of “treating the public like a holster.”} {s6 She} {c6 has introduced} a bill {t6 that would require annual training}.

{s7 Petrovan} {c7 wouldn't comment} on the bill. {t8 All agents are retrained every 90 days}, {s8 he} {c8 said}. Informed of that, {s9 Thistlewood} {c9 laughed}: {t9 “Then God help us.”}
===
5 ALLEGED OTHER +
9 DENIED/ASSERTED OTHER +
## wire-08 NEWS_ARTICLE en
TALLAHASSEE, Fla. -- {s1 Gov. Dwight Castellow} {c1 ordered} the evacuation of three coastal counties on Thursday, {c2 telling} residents: {t2 "You need to leave. Do not surf. Do not go on the beach. This will kill you."}

{s3 The National Hurricane Center} {c3 said} {t3 the storm could come ashore as a Category 4 late Friday}. {t4 Winds of 140 mph are possible}, {s4 forecasters} {c4 warned}.

{t5 "I've been through nine of these and I ain't scared,"} {c5 said} {s5 Gideon Marchbanks, 67}, nailing plywood over the window of his bait shop in Flagler Beach. {s6 His daughter} {c6 begged} him {t6 to go}. {t7 "He's scared,"} {s7 she} {c7 confided}.

{s8 The state's emergency chief} {c8 estimated} {t8 that 1.5 million people were in the path}. {s9 Hospitals} {c9 reported} {t9 they were moving the sickest patients inland}. {s10 Utilities} {c10 cautioned} {t10 that power could be out for weeks}.
===
2 APPEALED APPEAL/HUMANITARIAN +
3 ASSERTED HUMANITARIAN/OTHER + hedged
4 ASSERTED HUMANITARIAN/OTHER + hedged
6 APPEALED APPEAL +
9 ASSERTED HUMANITARIAN +
8 ASSERTED HUMANITARIAN +
10 ASSERTED HUMANITARIAN/OTHER + hedged
## wire-09 NEWS_ARTICLE en
{s1 The campaign of Delphine Ravensdale} {c1 says} {t1 it raised $22 million in August}. {s2 It} {c2 did not say} how much it spent.

{t3 “Grass-roots energy like this can't be faked,”} {s3 Ms. Ravensdale's finance chairman, Lionel Hathersage}, {c3 said} in an email to supporters. {s4 An analysis by the nonpartisan Ledger Project} {c4 suggests} {t4 that two-thirds of the money came from 310 people}.

{s5 Mr. Hathersage} {c5 took issue with} {t5 the analysis}. {t6 The project}, {s6 he} {c6 said}, {t6 had counted joint committees twice}. {s7 Its director, Yolanda Jessop,} {c7 acknowledged} {t7 one error, of $40,000}, but {c8 stood by} {t8 the conclusion}.

{t9 Small donors gave more in 2012}, {s9 federal filings} {c9 indicate}. {s10 Political scientists} {c10 say} {t10 that is normal for a challenger}. {t11 “Nobody gives ten dollars to a résumé,”} {c11 explained} {s11 Stellan Brannockson, who studies campaign finance at Rutland}.
===
5 DENIED OTHER -
6 ALLEGED/DENIED OTHER +
## wire-10 NEWS_ARTICLE en
{t1 Gunmen on motorcycles killed at least 31 villagers in central Mali over the weekend}, {s1 local officials} {c1 said} on Monday, in an area where Fulani herders and Dogon farmers have long competed for land.

{t2 The attackers arrived from the direction of the river and burned the granaries first}, {c2 said} {s2 Boureima Tessougoro, the mayor of Sokolba}. {s3 He} {c3 blamed} {t3 “people who used to buy our millet.”}

{s4 A Fulani association} {c4 rejected} {t4 the accusation}, {c5 saying} {t5 its own members had lost 200 cattle and two boys the day before}. {s6 The army} {c6 said} in a statement read on state television {t6 that it had sent a unit to “secure the zone”}; {s7 residents} {c7 said} {t7 no soldier had come by nightfall}.

{s8 The United Nations mission, known as Minusma}, {c8 called for} {t8 an inquiry}. {t9 More than 500 civilians have been killed in the region this year}, by {s9 its} {c9 count}. {s10 A government spokesman} {c10 disputed} {t10 that figure} but {c11 offered} none of his own.
===
1 ASSERTED CASUALTIES/ATTACK +
2 ASSERTED ATTACK +
3 ALLEGED ATTACK +
4 DENIED ATTACK/OTHER -
5 ASSERTED CASUALTIES/ATTACK +
6 ASSERTED OTHER/CONTROL +
7 DENIED/ASSERTED OTHER -
8 APPEALED APPEAL +
9 ASSERTED CASUALTIES +
10 DENIED CASUALTIES -
## wire-11 NEWS_ARTICLE en
Hours after the cease-fire was announced, {s1 both sides} {c1 accused} {t1 each other of breaking it}.

{s2 The separatists' military command} {c2 said} {t2 mortar rounds had landed on the edge of Horlivka at 9:40 p.m.} {s3 Kiev} {c3 said} {t3 it had been fired on from the same place twenty minutes earlier}. {s4 International monitors, in their nightly report}, {c4 recorded} {t4 64 explosions} and {c5 assigned} no blame.

{t6 “It's quieter than yesterday, which is something,”} {s6 Lidia Pavlenko, a pharmacist,} {c6 said} by telephone. {s7 Her neighbor} {c7 thinks} {t7 it will not last the week}.

Under the agreement, heavy weapons were to be pulled back by noon. {s8 A rebel commander who uses the name Skif} {c8 insisted} {t8 his had been}. {t9 “Come and look,”} {s9 he} {c9 said}. Monitors who came to look were turned back, {s10 they} {c10 reported}, {t10 “for their own safety.”}

{s11 The Kremlin} {c11 welcomed} the truce. {t12 Russia is not a party to it}, {s12 the spokesman} {c12 stressed} again.
===
1 ALLEGED ATTACK/NEGOTIATION +
2 ALLEGED/ASSERTED ATTACK +
3 ALLEGED/ASSERTED ATTACK +
4 ASSERTED ATTACK +
7 ASSERTED NEGOTIATION/OTHER -
8 ASSERTED OTHER/NEGOTIATION +
12 DENIED/ASSERTED NEGOTIATION/OTHER -
6 ASSERTED OTHER/ATTACK +
## wire-12 NEWS_ARTICLE en
The governor's account of the night kept changing.

First {s1 he} {c1 said} {t1 he had been home by ten}. Then, when a parking receipt turned up, {s2 he} {c2 allowed} {t2 that it might have been eleven}. On Thursday, under oath, {s3 he} {c3 testified} {t3 that he did not remember}.

{t4 “I am sixty-one years old and I eat dinner late,”} {s4 Governor Winston Stanhope} {c4 told} the committee. {t4 “If that's a crime, book me.”}

{s6 Harriet Eskridge, the committee's counsel,} {c6 asked} {t6 why he had told police something else}. {s7 The governor} {c7 replied} {t7 that he had been “trying to be helpful.”}

{s8 Democrats} {c8 were incredulous}. {t9 “There's helpful and there's false,”} {c9 said} {s9 Rep. Keisha Garrow}. {s10 A Republican member, Jarek Dunmire,} {c10 dismissed} {t10 the hearing as a “clown car with subpoenas.”}

{s11 The trooper who drove the governor that night} {c11 has told} investigators {t11 that he dropped him at the Hotel Merriam at 11:15}, {c12 according to} {s12 two officials who have read the transcript}.
===
3 DENIED/ASSERTED OTHER -
10 DENIED/ALLEGED OTHER +
11 ASSERTED/REPORTED OTHER +
## wire-13 NEWS_ARTICLE en
{t1 “If they cut one more nurse, I walk,”} {c1 said} {s1 Alma Petrovan}, who has worked nights on the fourth floor of Mercy General for 26 years.

{s2 The hospital} {c2 plans} {t2 to cut eleven}. {s3 Its president, Edric Oakhanger}, {c3 says} {t3 patient care will not suffer}. {t4 The positions}, {s4 he} {c4 explained} in a memo to employees, {t4 “are largely duplicative.”}

{s5 Nurses} {c5 scoff} at that. {s6 They} {c6 describe} {t6 shifts with nine patients apiece} and {c7 say} {t7 call lights blink for half an hour}. {s8 A state inspector} {c8 cited} the hospital in May {t8 for leaving a man on a gurney for fourteen hours}. {s9 Mr. Oakhanger} {c9 called} {t9 that “an outlier.”}

{s10 The union} {c10 has threatened} {t10 to strike if the cuts go through}. {s11 Management} {c11 said} {t11 it had “contingency plans”} and {c12 hoped} not to use them.
===
1 CONDITIONAL OTHER +
2 PROMISED/ASSERTED OTHER +
3 PROMISED/ASSERTED HUMANITARIAN/OTHER -
6 ALLEGED/ASSERTED HUMANITARIAN/OTHER +
7 ALLEGED/ASSERTED HUMANITARIAN/OTHER +
8 ALLEGED HUMANITARIAN/OTHER +
9 DENIED/ASSERTED OTHER +
10 CONDITIONAL OTHER +
## wire-14 NEWS_ARTICLE en
New York (Tristate News) — {s1 Real estate heir Percy Marchbanks} {c1 told} a rally Tuesday {t1 that the election “is going to be rigged, I have to be honest,”} offering no proof.

{s2 His running mate} {c2 struck} a different note. {t3 “We will absolutely accept the result,”} {s3 Gov. Rosalind Kettleman} {c3 said} hours later on {v3 Beltway Sunday}.

{s4 Election experts} {c4 say} {t4 fraud on the scale Marchbanks describes is all but impossible}. {s5 A 2014 study} {c5 found} {t5 31 credible cases out of more than a billion ballots}. {t6 “You'd have better luck being struck by lightning while voting,”} {s6 the study's author, Zeke Fairholt of Loyola Marsh}, {c6 tweeted}.

{s7 Marchbanks} {c7 retweeted} a supporter {s8 who} {c8 wrote} {t8 that lightning “strikes where THEY tell it to.”}

{s9 Marchbanks aides} privately {c9 conceded} {t9 that the claim was hurting him with suburban women}. Publicly, {s10 campaign manager Felicity Umberland} {c10 said} {t10 he was “raising a question a lot of people have.”}
===
1 ALLEGED OTHER +
3 PROMISED OTHER/ASSURANCE +
4 DENIED/ASSERTED OTHER -
9 REPORTED/ASSERTED OTHER +
## wire-15 NEWS_ARTICLE en
Jurors in the trial of a former coal executive heard a recording on Monday that {s1 prosecutors} {c1 say} {t1 proves he knew the mine was unsafe}.

{t2 “Don't write that down,”} {s2 the executive, Hollis Abernant,} {c2 can be heard saying}. {t2 “You write it down, we got to fix it.”}

{s4 Defense lawyers} {c4 told} the jury {t4 that Mr. Abernant was speaking of a coffee machine}. {s5 The foreman on the other end of the line} {c5 testified} {t5 that he was not}. {t6 “There wasn't no coffee machine,”} {c6 said} {s6 the foreman, Anselm Jessop}, drawing laughter.

Twenty-nine men died. {s7 A federal report} {c7 blamed} {t7 the explosion on dust that should have been cleaned up}; {s8 the company} {c8 attributes} {t8 it to a freak surge of gas}. {s9 Widows} sat in the second row. {t10 “He looked at me today,”} {s10 one of them} {c10 said} afterward. {t10 “First time.”}
===
1 ALLEGED OTHER +
4 DENIED/ASSERTED OTHER +
5 DENIED OTHER -
6 DENIED OTHER -
7 ALLEGED CASUALTIES/OTHER +
8 DENIED/ASSERTED OTHER +
## wire-16 NEWS_ARTICLE en
What does the Vatican think of the senator's divorce? Nothing, apparently.

{t1 “The Holy See does not follow the marital affairs of American legislators,”} {s1 a spokesman, Msgr. Corin Delacourtis,} {c1 said}, when asked about {c2 an assertion by} {s2 Senator Grant Balewa} {t2 that he had received the pope's “personal blessing.”}

{s3 Mr. Balewa's office} {c3 clarified} on Monday {t3 that the blessing had been given to a crowd of 40,000, of which the senator was a part}.

{s4 His former wife} {c4 issued} a statement of her own. {t5 “I too have been to Rome,”} {c5 it read} in full.

{s6 Analysts} {c6 doubt} {t6 the matter will move many votes}. {s7 Catholics}, {c8 according to} {s8 a survey by the Merton Center}, {t8 rank divorce ninth among their concerns, behind potholes}.
===
1 DENIED/ASSERTED OTHER -
6 ASSERTED/DENIED OTHER -
## wire-17 NEWS_ARTICLE en
{s2 {s1 Democratic leaders}} {c1 vowed} Friday {t1 to fight the nomination of Judge Ulric Thistlewood}, {c2 denouncing} {t2 him as “an extremist in a nice tie.”}

{t3 “We will use every tool we have,”} {s3 Senate Minority Leader Imelda Yarrow} {c3 told} reporters, {c4 ruling out} {t4 a compromise}.

{s5 Republicans} {c5 accused} {t5 her of hypocrisy}. {t6 In 2013}, {s6 they} {c6 noted}, {t6 Ms. Yarrow had called delay “the last refuge of the frightened.”}

{s7 Judge Thistlewood}, 53, {c7 has written} {t7 that the Constitution “means what it meant.”} His opinions on labor law have been criticized as hostile to unions by advocates. {s9 A former clerk, Nolan Ruizola}, {c9 called} {t9 that a caricature}: {t9 “He ruled for the plaintiff in my year more often than not.”}

{s10 The White House} {c10 said} {t10 it expected hearings to begin the week of March 13}.
===
1 PROMISED OTHER +
2 ALLEGED/ASSERTED OTHER +
3 PROMISED OTHER +
4 DENIED/ASSERTED OTHER/NEGOTIATION -
5 ALLEGED OTHER +
9 DENIED OTHER -
## wire-18 NEWS_ARTICLE en
{t1 Beekeepers in Vermont lost 41 percent of their hives last winter}, {s1 the state agriculture agency} {c1 reported} — or 19 percent, if you believe the chemical makers.

{s4 The agency} {c4 attributes} {t4 the losses to mites and to pesticides}. {s5 CropGuard, an industry group,} {c5 said} {t5 the agency had surveyed “the forty angriest beekeepers in the state.”}

{t6 “I'd like to meet the calm ones,”} {c6 said} {s6 Tamsin Nakagiri}, whose yard in Calais is quiet this spring. {s7 She} {c7 is convinced} {t7 that a seed treatment used next door is to blame}. {s8 The neighbor, a dairy farmer,} {c8 says} {t8 he stopped using it two years ago}.

{t9 No single cause explains the decline}, {s9 most scientists} {c9 agree}. {t10 “It's death by a thousand cuts, and everyone points at somebody else's knife,”} {s10 the entomologist Percy Wetherall} {c10 observed}.
===
5 ALLEGED/DENIED OTHER +
7 ALLEGED OTHER +
8 DENIED/ASSERTED OTHER +
## wire-19 NEWS_ARTICLE en
{s12 An Army captain} {c12 told} his parents {t12 he was bored}. Two days later he was dead.

{t1 “He said, ‘Mom, nothing happens here,’”} {s1 Bettina Zelinger} {c1 recalled} Sunday at her kitchen table in Duluth.

{s2 The Pentagon} {c2 says} {t2 Capt. Lionel Zelinger, 29, was killed by an improvised bomb near the town of Diffa}. {s3 The family} {c3 says} {t3 it was told three different stories}. {s4 A chaplain} {c4 told} them {t4 it was an accident}. {s5 A colonel} {c5 spoke of} {t5 an ambush}. {s6 The form that came in the mail} {c6 reads} {t6 “hostile action, other.”}

{s7 Rep. Gideon Inkpen} {c7 has asked} {t7 the Army to explain}. {t8 “They deserve one story, the true one,”} {s8 he} {c8 said}. {s9 An Army spokeswoman} {c9 said} {t9 the service “will share what it can when it can.”}

{s10 Nigerien officials} {c10 claimed} {t10 six militants had died in the same clash}. {s11 A militant group} {c11 denied} {t11 that there had been a clash}.
===
2 ASSERTED CASUALTIES/ATTACK +
4 ASSERTED CASUALTIES/OTHER +
5 ASSERTED ATTACK +
6 ASSERTED CASUALTIES/ATTACK +
7 APPEALED APPEAL +
8 APPEALED APPEAL/OTHER +
9 PROMISED OTHER +
10 ASSERTED CASUALTIES +
11 DENIED ATTACK -
## wire-20 NEWS_ARTICLE en
{t1 The city's largest landlord owes $2.3 million in fines}, {c1 according to} {s1 records obtained by The Sentinel under a freedom of information request}. {s2 He} {c2 says} {t2 he owes nothing}.

{t3 “Those are tickets for grass,”} {s3 Stellan Vandermeer} {c3 said} in a brief interview on the steps of one of his buildings. {t3 “Grass grows. Sue God.”}

{s5 Tenants} {c5 tell} of worse than grass: {t5 raw sewage in a basement, a ceiling that fell on a crib}. {s6 Yolanda Okonjo, whose crib it was,} {c6 said} {t6 she had reported the crack six times}. {s7 The building's superintendent} {c7 remembered} {t7 one call}.

{s8 City inspectors} {c8 confirmed} {t8 that 214 citations remain open}. Asked why nothing had been collected, {s9 a spokesman for the housing department, Jarek Nettleship}, {c9 said} {t9 the department “prefers compliance to punishment.”}

{s10 Mr. Vandermeer} {c10 maintained} {t10 that he is the one being punished}. {t11 He is thinking of selling}, {s11 he} {c11 said}, {t11 and moving to Boca}.
===
2 DENIED OTHER -
5 ALLEGED HUMANITARIAN/OTHER +
