"""Fills a fresh Tryton database with one company, three employees and six opportunities.

Run with the system's own Python (it has proteus): company.py <database> <trytond.conf>
Prints the created opportunities as JSON.
"""

import datetime
import json
import sys
from decimal import Decimal

from proteus import Model, Wizard, config

config.set_trytond(sys.argv[1], config_file=sys.argv[2])

Module = Model.get('ir.module')
(module,) = Module.find([('name', '=', 'sale_opportunity')])
module.click('activate')
Wizard('ir.module.activate_upgrade').execute('upgrade')
# the client would open the configuration wizards at the first login
for item in Model.get('ir.module.config_wizard.item').find([('state', '=', 'open')]):
    item.state = 'done'
    item.save()

Currency = Model.get('currency.currency')
euro = Currency(name='Euro', symbol='€', code='EUR', numeric_code='978', rounding=Decimal('0.01'), digits=2)
euro.rates.new(date=datetime.date(2020, 1, 1), rate=Decimal('1'))
euro.save()

Party = Model.get('party.party')


def make_party(name):
    party = Party(name=name)
    party.save()
    return party


company = Model.get('company.company')(party=make_party('Northwind Tools'), currency=euro)
company.save()

Employee = Model.get('company.employee')
employees = []
for name in ('Ada Moretti', 'Tom Becker', 'Inés Navarro'):
    employee = Employee(party=make_party(name), company=company)
    employee.save()
    employees.append(employee)

User = Model.get('res.user')
(admin,) = User.find([('login', '=', 'admin')])
admin.companies.append(Model.get('company.company')(company.id))
admin.company = company
admin.save()
config.get_config()._context = User.get_preferences(True, {})

Opportunity = Model.get('sale.opportunity')
today = datetime.date.today()
deals = (
    ('Workshop refit', 'Officine Brenta', 0, '48500.00', 40),
    ('Spare parts contract', 'Hafen Logistik', 1, '12900.50', 75),
    ('Fleet of mowers', 'Parques Unidos', 2, '33000.00', 20),
    ('Second plant', 'Officine Brenta', 0, '91250.00', 110),
    ('Service agreement', 'Kelling & Sons', 1, '7400.00', 15),
    ('Training days', 'Parques Unidos', 2, '5150.00', 60),
)
parties = {name: make_party(name) for name in sorted({deal[1] for deal in deals})}
created = []
for description, party, owner, amount, days in deals:
    opportunity = Opportunity(
        description=description,
        party=parties[party],
        employee=employees[owner],
        company=company,
        amount=Decimal(amount),
        end_date=today + datetime.timedelta(days=days),
    )
    opportunity.save()
    created.append({'id': opportunity.id, 'name': description, 'rep': employees[owner].party.name, 'employee': employees[owner].id})
print(json.dumps(created))
