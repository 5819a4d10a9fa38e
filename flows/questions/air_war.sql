-- The air war by night, and by whose account
SELECT night,
       owner_country AS attacker,
       coalesce(account, 'the article itself') AS account,
       unit AS weapon,
       launched,
       shot_down,
       jammed,
       stories
FROM air_war('2000-01-01', '2100-01-01')
ORDER BY night DESC, attacker, weapon, account;
