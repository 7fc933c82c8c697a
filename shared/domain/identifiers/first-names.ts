/** First names the language library lacks, from many countries; lower case, none of them an English word. */
export const FIRST_NAMES_OF_THE_WORLD: ReadonlySet<string> = new Set(
  [
    // Africa
    'abena abiodun adaeze adaora ade adebayo adwoa akosua akua amara amadou amina aminata asante awa ayodele babajide bongani',
    'chiamaka chidi chike chinedu chinwe chioma ebele ejiro ekow emeka fatou femi folake habiba ibrahima ifeoma kagiso kofi',
    'kwabena kwame kwasi lerato mamadou mandla mariama moussa mpho naledi nandi ngozi nkechi nomsa nomvula obinna oluwaseun',
    'onyeka ousmane oumou sekou sibusiso sipho siyabonga tendai thabo thandi thandiwe themba tunde uche wanjiru yaa yaw zanele',
    // Arabic, Persian, Turkish, Hebrew, Caucasus
    'abdullah adnan ahmed amira anahit ashraf ayse ayşe azadeh bahar baran bassam behrouz burak cem dariush defne deniz dilara',
    'dina elif emine emre eren esra farah fatemeh fatima fatma ghada giorgi hakan halima hamid hanan hassan hatice hossein huda',
    'hüseyin ibtisam ilker jamal jamila kemal khadija khalid laila latifa leyla layla mahmoud malak maryam mehmet merve meryem',
    'mohamed mojgan murat mustafa nadia narges nasrin nasser noor noura nour omid omar osman parisa pinar rania rasha reza rima',
    'roya saeed safiya salma samira sana selin shirin shlomo sima soraya suleiman tamar tariq tigran umut uzma walid yael yasmin',
    'yusuf yousef zahra zainab zeynep zohreh',
    // South and East Asia
    'aarav aditi aiko akira akash amrita ananya anjali anil anushka arjun arun asif ayumi bilal deepa deepak dilip divya farhan',
    'fumiko gaurav geeta haruki harpreet hiroshi hiroko huong indira ishaan jaspreet jiho jisoo kaori kavita keiko kenji krishna',
    'kumar lakshmi lalita linh madhu mahesh manish manpreet meena meera mei minh minjun mohan naoki neha nguyen nikhil nisha noriko',
    'padma parvati phuong pooja prakash pranav priya quynh rahul rajesh rakesh ramesh ravi rekha rina ritu rohan sachiko sakura',
    'sanjay sangita savita seojun shreya sita siddharth soo-jin sunita suresh swati takashi takumi thuy tuan usha vijay vikram',
    'vinod xiaoming xin yoko yuki yumi yusra zhang zubair',
    // Europe
    'agnieszka aleksandar aleksander aleksandra aleksei aliaksandr alina anders andrzej aneta anikó ania annika antje anwen aoife',
    'arvid astrid asta balázs bartek bartosz beata birgit björn bogdan bojan boris bożena branka caoimhe ciara ciarán cosmin dagmar',
    'danuta darija darragh davide dejan dmitri dmytro dorota dragan dragana ebba edita eilidh einar eirik elżbieta eoin erzsébet',
    'eszter ewa fionn fiona florian frauke freja gábor galina georgios ginevra giulia goran grażyna grzegorz gunnar gwen hana hanne',
    'heike heinrich helga henrik hildegard igor iga ilona imre inès ingeborg inge ingrid ioana irina iryna isak ivana izabela jadranka',
    'jakub jana janek jelena jens joanna joost jovan jürgen justyna karsten katarzyna katharina kateryna kirsten klaus krzysztof',
    'ksenia lars lasse lena leszek lidia ljubica lotte lucía luděk ludmila ludmilla lukas łukasz maarten maciej magda magdalena małgorzata',
    'marcin marek margarethe mariana marija marit marta márton mateusz maud mette mihai mikael milica miloš mirjana miroslav moritz',
    'mykola natalia natalya niamh niels nikola nikolai nikos oksana oleg oleh olena olga ondřej oonagh orla paweł pekka petr',
    'piotr radka radek raluca renáta roisin róisín ruairi saoirse sanja saskia sebastian sigrid sinéad siobhan siobhán slavica snežana',
    'solveig søren stanisław stefan stefania steffi svetlana svitlana svenja sylwia sven szymon tadeusz taras tatiana tatjana tereza',
    'teun thijs thorsten tomasz tomáš torsten torben ulrich ulrike ursula uwe vaclav vesna veronika viktoriia vladimir vlatka volodymyr',
    'wanda wiebke wojciech wolfgang xanthe yannick yevhen yulia yuliia yuri zbigniew zdeněk zofia zoran zsófia zsolt zuzana',
    // Iberia and Latin America
    'agustín alejandra alejandro beatriz begoña camila catarina concepción cristóbal diego eduarda esperança esteban facundo fernanda',
    'gael gonçalo guadalupe guillermo henrique iker inês itziar javier joão joaquín jorge juana lourenço luisa mafalda maite manuela',
    'marisol mateo matías maurício nayeli nuria óscar paloma pilar rafaela raúl rocío rodrigo santiago sofía soledad thiago tomás',
    'valentina ximena xochitl yadira yolanda yesenia',
    // Oceania and others
    'aroha hemi hine hone ihaia kahu lani leilani malia mere moana nalani ngaire noa rangi sione tama tamati tavita tevita wiremu',
  ].flatMap((line) => line.split(' ')),
)
