## hill-01 NEWS_ARTICLE en
House Republicans abandoned their health care bill on Friday after {s1 Speaker Dwight Hathersage} {c1 told} the president {t1 that they were fifteen votes short}.

{t2 “We came really close today, but we came up short,”} {s2 Mr. Hathersage} {c2 said} at a news conference. {t2 “I will not sugarcoat it: This is a disappointing day for us. Doing big things is hard.”}

{s3 The president}, speaking in the Oval Office, {c3 blamed} {t3 Democrats}, not one of whom had supported the measure. {t4 “They own it now, a hundred percent,”} {s4 he} {c4 said}. {t4 “I honestly believe they'll come to us in a year and say, please, let's make a deal.”}

{s5 Representative Maribel Yarrow, the minority leader}, {c5 called} {t5 that “a fever dream.”} {t6 “Today is a great day for our country,”} {s6 she} {c6 said}. {t6 “It's a victory.”}

Conservatives had balked at the bill's tax credits, which {s7 they} {c7 described as} {t7 a new entitlement}; {s8 moderates} {c8 worried} {t8 that 24 million people would lose coverage}, a figure supplied by the Congressional Budget Office. {s10 Rep. Jarek Lathrop of Ohio, who leads the Liberty Caucus}, {c10 said} {t10 he had no regrets}. {t11 “I promised my voters a full repeal,”} {s11 he} {c11 explained}. {t11 “This wasn't a full anything.”}
===
3 ALLEGED OTHER +
4 ALLEGED/ASSERTED OTHER +
5 DENIED OTHER +
## hill-02 NEWS_ARTICLE en
{s1 Lawyers for a Guantánamo detainee} {c1 asked} a federal judge on Monday {t1 to order his release}, {c2 arguing} {t2 that the war in which he was captured is over}.

{t3 “If a war can last forever, so can a detention,”} {s3 Bettina Fairholt, one of the lawyers}, {c3 told} Judge Ulric Stanhope of the District Court. {s4 The judge} {c4 wondered} aloud {t4 who decides when a war ends}. {t5 Congress does, or the president}, {s5 a Justice Department lawyer} {c5 answered}, {t5 “but not, with respect, the court.”}

{s6 The government} {c6 contends} {t6 that fighting in Afghanistan continues and that the detainee, a Yemeni in his forties, trained with Al Qaeda}. {s7 He} {c7 has said} {t7 he was a cook}.

{s8 Military officials} {c8 cleared} him for transfer in 2010. {t9 No country has been willing to take him}, {c9 according to} {s9 the Pentagon}. {s10 His brother}, in a statement read by Ms. Fairholt, {c10 said} {t10 the family would take him “tomorrow, at our own cost, on a donkey.”}
===
1 APPEALED APPEAL/OTHER +
2 ASSERTED OTHER +
6 ALLEGED OTHER +
7 DENIED/ASSERTED OTHER +
10 PROMISED OTHER +
5 DENIED/ASSERTED OTHER -
## hill-03 NEWS_ARTICLE en
CHARLESTON, W.Va. — {t1 “They call it reclamation,”} {s1 Hollis Petrovan} {c1 said}, standing where a mountain used to be. {t1 “I call it a parking lot nobody parks in.”}

Petrovan, a retired miner, is one of forty plaintiffs who say that dust from the Little Fork mine made them ill. {s2 The owner, Kanawha Fuel}, {c2 says} {t2 its emissions have never exceeded the legal limit}. {t3 The limit, set in 1978, is six times too high}, {s3 a health department study} {c3 concluded} last spring. {s4 The company} {c4 has called} {t4 the study “advocacy with decimals.”}

At a hearing on Tuesday {s5 Dr. Felicity Nakagiri, the study's author}, {c5 walked} the judge through the numbers. {s6 She} {c6 testified} {t6 that lung disease was twice as common within three miles of the mine}. On cross-examination {s7 she} {c7 agreed} {t7 that many of those residents also smoked}. {t8 “Smoking explains some of it,”} {s8 she} {c8 said}. {t8 “It doesn't explain the children.”}

{s9 Gov. Winston Garrow} {c9 has defended} {t9 the industry as the state's backbone}. {s10 His Democratic opponent} {c10 has avoided} the subject.
===
2 DENIED/ASSERTED OTHER -
4 DENIED/ALLEGED OTHER +
3 ASSERTED OTHER +
## hill-04 NEWS_ARTICLE en
Was it a threat? {s1 Police in Spokane} {c1 think} {t1 it was}. {s2 The man who wrote it} {c2 says} {t2 it was a poem}.

{t3 “Roses are red, the capitol's dome is too tall,”} {c3 begins} {s3 the note, which was found on a senator's windshield}. It does not improve. {s4 Zeke Dunmire, 34}, {c4 admitted} {t4 leaving it} but {c5 denied} {t5 that he had meant any harm}. {t6 “It's satire,”} {s6 he} {c6 told} {v6 Inland News}. {t6 “You people need to read more.”}

{s8 Prosecutors} {c8 charged} him {t8 with intimidating a public servant}, which carries up to ten years. {s9 His court-appointed lawyer, Tamsin Ruizola}, {c9 called} {t9 the charge absurd} and {c10 said} {t10 she would move to dismiss}. {t11 The First Amendment}, {s11 she} {c11 noted}, {t11 “has no minimum quality standard.”}

{s12 The senator, Gideon Umberland,} {c12 told} colleagues {t12 he was “rattled.”} Through a spokesman, {s13 he} {c13 asked} {t13 that the case be allowed to run its course}.
===
5 DENIED OTHER -
8 ALLEGED OTHER +
9 DENIED OTHER +
10 PROMISED/ASSERTED OTHER +
13 APPEALED APPEAL/OTHER +
2 DENIED/ASSERTED OTHER +
## hill-05 NEWS_ARTICLE en
{s1 An internal audit} {c1 accuses} {t1 the Housing Authority of losing track of 1,100 apartments}. {s2 The authority} {c2 says} {t2 it knows where they are; it just cannot get in}.

{t3 “They're locked,”} {c3 explained} {s3 Percy Wetherall, the authority's deputy director}, in an interview on Thursday. {t3 “The keys were with a vendor, and the vendor's bankrupt, and the trustee wants a fee.”}

{s5 The audit, a copy of which was provided to the Ledger by a council member's staff}, {c5 found} {t5 that some units had been empty since 2006}. {s6 It} {c6 also says} {t6 that rent continued to be collected for eleven of them}. {s7 Wetherall} {c7 could not explain} that. {t8 “I'd like to know that myself,”} {s8 he} {c8 said}.

{s9 Advocates for the homeless} {c9 reacted} with disbelief. {t10 “There are four thousand people in shelters tonight,”} {s10 Sister Imelda Castellow} {c10 said}. {t10 “I will personally buy a crowbar.”}

{s11 Mayor Nolan Zelinger} {c11 ordered} {t11 the locks drilled by Friday}.
===
1 ALLEGED OTHER +
2 DENIED/ASSERTED OTHER +
6 ALLEGED OTHER +
11 APPEALED/PROMISED OTHER +
10 ASSERTED HUMANITARIAN/OTHER +
## hill-06 NEWS_ARTICLE en
The chairman of the Federal Reserve does not predict the stock market, {s1 he} {c1 likes to say}, {t1 because his wife won't let him}.

Still, investors parsed every syllable of Grant Abernant's testimony on Wednesday. {t3 The case for a rate increase “has strengthened,”} {s3 he} {c3 told} the Senate Banking Committee, {c4 cautioning} {t4 that the path was “data dependent.”} {s5 Senator Rosalind Delacourtis} {c5 asked} him what that meant. {t6 “It means we will decide when we get there,”} {s6 he} {c6 replied}.

{s7 Traders} {c7 put} {t7 the odds of an increase in September at 36 percent}, {c8 according to} {s8 Harrow Securities}. {s9 Some economists} {c9 believe} {t9 the Fed has already waited too long}. {t10 “They're driving with a foot on each pedal,”} {c10 said} {s10 Curtis Oakhanger, a former Fed governor}. {s11 Others} {c11 point to} sluggish wages as evidence {t11 that there is no hurry}.

{s12 Mr. Abernant} {c12 rejected} {t12 the suggestion, raised by two Republicans, that he was keeping rates low to help the White House}. {t13 “We do not discuss politics at our meetings,”} {s13 he} {c13 said}. {t13 “I'm not sure we know how.”}
===
4 CONDITIONAL/ASSERTED OTHER +
6 CONDITIONAL/ASSERTED OTHER +
12 DENIED OTHER -
13 DENIED/ASSERTED OTHER -
9 ASSERTED OTHER +
11 ASSERTED/DENIED OTHER -
## hill-07 NEWS_ARTICLE en
{s11 Three people who attended a private dinner with the candidate last month} {c11 said} {t11 he had told them that he would pardon himself}.

{t1 “He said it twice, so nobody would think it was the wine,”} {c1 said} {s1 one of the three, a retired developer}. {s2 All} {c2 spoke} on the condition that they not be identified.

{s3 The candidate, Stellan Kettleman}, {c3 denied} {t3 it} on Tuesday. {t4 “I said I could. I didn't say I would. Big difference,”} {s4 he} {c4 told} {v4 Heartland Daily}.

{t5 Whether a president could do so is an open question}, {c5 say} {s5 constitutional scholars}, who {c6 note} {t6 that none has tried}. {t7 “The Framers thought of a lot of things. I don't believe they thought of this,”} {s7 Prof. Eleni Brannockson of Rutland Law School} {c7 said}.

{s8 Democrats} {c8 demanded} {t8 that Kettleman sign a pledge}. {s9 He} {c9 scoffed}. {t10 “They can't even pledge allegiance,”} {s10 he} {c10 tweeted}.
===
3 DENIED OTHER -
4 DENIED/ASSERTED OTHER -
8 APPEALED APPEAL/OTHER +
10 ALLEGED OTHER -
11 REPORTED/ASSERTED OTHER +
## hill-08 NEWS_ARTICLE en
MEMPHIS — They buried Officer Anselm Pemberley on Saturday, and the preacher said what everyone was thinking.

{t2 “We are tired. We are tired of folding flags,”} {s2 the Rev. Lionel Okonjo} {c2 told} the 3,000 mourners packed into Mount Calvary. {t2 “I am tired of ironing this robe.”}

Pemberley, 31, was shot at a traffic stop on Aug. 1. {s3 Investigators} {c3 say} {t3 the driver, Corin Jessop, 29, had a bag of marijuana worth about $20}. {s4 Jessop's father} {c4 said} {t4 his son had panicked}. {t5 “He wasn't raised to hurt nobody,”} {s5 he} {c5 told} {v5 WMPH}. {s6 Police Director Harriet Balewa} {c6 said} {t6 Jessop had “shown us who he is.”}

{s7 The governor}, in attendance, {c7 did not speak}. {s8 His office} {c8 announced} {t8 flags would fly at half-staff through Tuesday}. {s9 The officer's widow, Alma}, {c9 thanked} the crowd and {c10 asked} {t10 it not to hate}. {t11 “Hate was in that car,”} {s11 she} {c11 said}. {t11 “Don't put it in yours.”}
===
3 ASSERTED OTHER +
5 DENIED/ASSERTED OTHER -
6 ALLEGED OTHER +
10 APPEALED APPEAL -
11 APPEALED APPEAL/OTHER +
## hill-09 NEWS_ARTICLE en
Aluminum tubes, yellowcake, a meeting in Prague: Ambassador Quentin Marchbanks has heard it all before, {s2 he} {c2 said} Thursday, and {t2 he does not believe a word}.

{t3 “In 2003 I carried the folder,”} {s3 he} {c3 told} students at Ferncastle University. {t3 “I know what the inside of that folder looked like. It looked like somebody's homework.”}

His remarks came a day after {s4 the secretary of state} {c4 asserted} {t4 that Iran was “within months” of a weapon}, an estimate that {s5 the International Atomic Energy Agency} {c5 does not share}. {s6 A senior State Department official} {c6 said} {t6 the ambassador “is entitled to his memories.”}

{s7 Iran's foreign minister} {c7 denied} {t7 that his country was seeking a bomb}, and {c8 invited} {t8 the secretary to Isfahan}. {t9 “She may bring her own Geiger counter,”} {s9 he} {c9 posted}. {s10 Israel's prime minister} {c10 warned} {t10 that “words will not stop centrifuges.”}
===
2 DENIED OTHER -
4 ALLEGED/ASSERTED OTHER +
7 DENIED OTHER -
8 APPEALED OTHER/NEGOTIATION +
3 ASSERTED OTHER +
## hill-10 NEWS_ARTICLE en
WESTFIELD — {t1 The owner of the Blue Ox did not serve the off-duty officer eleven beers}, {s1 his attorney} {c1 said} in court on Monday. {t1 He served him nine}.

The officer, Edric Vandermeer, later drove into a bus shelter. {t3 “I only remember the first four,”} {s3 Vandermeer} {c3 testified}. {s4 A bartender, Yolanda Inkpen}, {c4 said} {t4 she had taken his keys}; {s5 a second bartender} {c5 said} {t5 she had given them back}. {s6 Both} {c6 cried}.

{s7 Assistant District Attorney Verity Thistlewood} {c7 told} jurors {t7 that the bar had been cited three times}. {t8 Twice}, {c8 objected} {s8 the defense}. {s9 The judge} {c9 instructed} {t9 everyone to lower their voices}.

{s10 The mother of the woman killed in the shelter}, outside the courtroom, {c10 said} {t10 she didn't care about the number}. {t11 “Nine, eleven, who's counting,”} {s11 she} {c11 said}. {t11 “I count one.”}
===
1 DENIED OTHER -
7 ALLEGED/ASSERTED OTHER +
8 DENIED OTHER +
9 APPEALED APPEAL/OTHER +
10 DENIED/ASSERTED OTHER -
## hill-11 NEWS_ARTICLE en
Not long ago the idea would have been laughed out of the room. Now {s1 a bipartisan group of senators} {c1 is proposing} {t1 to pay people to move to Nebraska}.

{t2 The grants, up to $15,000 a family, would be limited to counties that have lost a tenth of their population}, {s2 Senator Felicity Quillfeather} {c2 said} as she introduced the bill. {t3 “We have houses with the lights on and nobody in them,”} {s3 she} {c3 said}. {s4 A co-sponsor, Senator Nolan Eskridge of New Jersey}, {c4 put it} this way: {t4 “My constituents can't find parking. Hers can't find a dentist.”}

{s5 Skeptics} {c5 abound}. {s6 The Taxpayers' Watch} {c6 labeled} {t6 it “a bribe to go bowling.”} {s7 Demographers} {c7 say} {t7 such programs have failed in Vermont and in Tulsa}. {t8 People who move for money}, {c8 explains} {s8 Jarek Nettleship of the Prairie Institute}, {t8 “leave for money.”}

{s9 Ms. Quillfeather} {c9 is undeterred}. {t10 “Tell them the sunsets are free,”} {s10 she} {c10 says}.
===
1 PROMISED/ASSERTED OTHER +
6 ALLEGED/ASSERTED OTHER +
7 ASSERTED/DENIED OTHER -
## hill-12 NEWS_ARTICLE en
“Liar!” someone shouted from the back, and the town hall was under way.

{s1 Rep. Keisha Ravensdale} had come to Sun Prairie to talk about broadband. {s2 Her constituents} {c2 wanted} to talk about everything else. {t3 “My premium went up four hundred dollars and you're telling me about Wi-Fi,”} {c3 said} {s3 Anselm Garrow, 55, a carpenter}. {s4 A woman in a Packers hat} {c4 asked} {t4 if the congresswoman would commit to impeachment}. {t5 “I'll commit to reading the report,”} {s5 Ravensdale} {c5 replied}, to boos.

{s6 She} {c6 told} the crowd {t6 that she had voted against the tax cut}. That brought applause. {t7 She had also}, {s7 a man with a clipboard} {c7 pointed out}, {t7 skipped the vote to extend flood insurance}. {t8 “I was at my daughter's graduation,”} {s8 she} {c8 said}. {t9 “Which one?”} {c9 asked} {s9 the man}.

Afterward, {s10 Ravensdale} {c10 called} {t10 the evening “democracy with the gloves off.”} {s11 Her Republican opponent}, who was not there, {c11 called} {t11 it “a meltdown.”}
===
5 PROMISED OTHER +
7 ALLEGED/ASSERTED OTHER +
11 ALLEGED/ASSERTED OTHER +
